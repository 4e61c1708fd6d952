using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;

namespace TcpFsm.Tests.Shared.Kernel;

/// <summary>A line of /proc/net/tcp or /proc/net/tcp6: an end of a connection as the kernel sees it.</summary>
/// <param name="Unsent">Octets that are not acknowledged yet.</param>
/// <param name="Unread">Octets that nobody has read yet.</param>
internal readonly record struct KernelConnection(IPEndPoint Local, IPEndPoint Remote, TcpState State, uint Unsent, uint Unread)
{
    /// <summary>The connections of the network namespace of the calling thread; listeners are left out.</summary>
    public static List<KernelConnection> ReadAll() =>
        [.. new[] { "/proc/thread-self/net/tcp", "/proc/thread-self/net/tcp6" }.Where(File.Exists).SelectMany(path => File.ReadLines(path).Skip(1)).Select(Parse).Where(line => line.Remote.Port != 0)];

    private static KernelConnection Parse(string line)
    {
        string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] queues = fields[4].Split(':');
        if (!TcpStateNames.TryFromLinux(int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture), out TcpState state))
            throw new InvalidOperationException(line);
        return new KernelConnection(EndPoint(fields[1]), EndPoint(fields[2]), state, Number(queues[0]), Number(queues[1]));
    }

    // Such as 0100007F:0050: each word of the address in the processor's order.
    private static IPEndPoint EndPoint(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        byte[] octets = new byte[colon / 2];
        for (int i = 0; i < octets.Length; i += 4)
        {
            uint word = Number(text.Substring(2 * i, 8));
            if (BitConverter.IsLittleEndian) BinaryPrimitives.WriteUInt32LittleEndian(octets.AsSpan(i), word);
            else BinaryPrimitives.WriteUInt32BigEndian(octets.AsSpan(i), word);
        }

        var address = new IPAddress(octets);
        return new IPEndPoint(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address, (int)Number(text[(colon + 1)..]));
    }

    private static uint Number(string hexadecimal) => uint.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
