using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace TcpFsm.Tests.Shared.Kernel;

/// <summary>A line of /proc/net/tcp or /proc/net/tcp6.</summary>
/// <param name="Unsent">Octets that are not acknowledged yet.</param>
/// <param name="Unread">Octets that nobody has read yet.</param>
internal readonly record struct KernelConnection(int Local, int Remote, TcpState State, uint Unsent, uint Unread)
{
    /// <summary>The connections of the network namespace of the calling thread; listeners are left out.</summary>
    public static List<KernelConnection> ReadAll() =>
        [.. new[] { "/proc/thread-self/net/tcp", "/proc/thread-self/net/tcp6" }.Where(File.Exists).SelectMany(File.ReadLines).Where(IsConnection).Select(Parse)];

    // The heading, and sockets that listen, have no port at the other end.
    private static bool IsConnection(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, string remote, ..] && remote.Contains(':') && Port(remote) != 0;

    private static KernelConnection Parse(string line)
    {
        string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] queues = fields[4].Split(':');
        if (!TcpStateNames.TryFromLinux(Number(fields[3]), out TcpState state)) throw new InvalidOperationException(line);
        return new KernelConnection(Port(fields[1]), Port(fields[2]), state, (uint)Number(queues[0]), (uint)Number(queues[1]));
    }

    private static int Port(string endpoint) => Number(endpoint[(endpoint.IndexOf(':', StringComparison.Ordinal) + 1)..]);

    private static int Number(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
