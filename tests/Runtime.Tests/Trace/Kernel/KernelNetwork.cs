using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Threading;
using Microsoft.Win32.SafeHandles;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>Two hosts of the kernel's own, A and B, on a wire of their own.</summary>
internal sealed class KernelNetwork : IDisposable
{
    public const string AddressA = "10.98.0.1";
    public const string AddressB = "10.98.0.2";

    /// <summary>An address on the wire where nobody answers.</summary>
    public const string Nobody = "10.98.0.77";

    private const int NetworkNamespace = 0x4000_0000;

    private readonly string _id = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    public KernelNetwork()
    {
        Dispose();
        Command.Run("ip", "netns", "add", A);
        Command.Run("ip", "netns", "add", B);
        Command.Run("ip", "link", "add", "fsma", "netns", A, "type", "veth", "peer", "name", "fsmb", "netns", B);
        Configure(A, "fsma", AddressA);
        Configure(B, "fsmb", AddressB);
        Command.Run("ip", "-n", A, "neigh", "add", Nobody, "lladdr", "02:00:00:00:00:77", "dev", "fsma");
    }

    public string A => "tcpfsm-a" + _id;

    public string B => "tcpfsm-b" + _id;

    /// <summary>A socket of one of the hosts: whoever makes it, it stays there.</summary>
    public static Socket SocketIn(string host) => In(host, () => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));

    /// <summary>The states of all connections of a host by the kernel's own word, /proc/net/tcp, keyed by both ports.</summary>
    public static Dictionary<(int Local, int Remote), TcpState> StatesIn(string host) =>
        Command.Run("ip", "netns", "exec", host, "cat", "/proc/net/tcp")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => PortOf(fields[2]) != 0)
            .ToDictionary(fields => (PortOf(fields[1]), PortOf(fields[2])), fields => TcpStateNames.TryFromLinux(Number(fields[3]), out TcpState state) ? state : throw new InvalidOperationException(fields[3]));

    public void Dispose()
    {
        foreach (string host in new[] { A, B })
        {
            if (File.Exists("/run/netns/" + host))
                Command.Run("ip", "netns", "del", host);
        }
    }

    private static void Configure(string host, string device, string address)
    {
        Command.Run("ip", "-n", host, "addr", "add", address + "/24", "dev", device);
        Command.Run("ip", "-n", host, "link", "set", device, "up");
        Command.Run("ip", "-n", host, "link", "set", "lo", "up");
    }

    // A thread moves into the host, and is thrown away.
    private static T In<T>(string host, Func<T> make)
    {
        T made = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                using SafeFileHandle there = File.OpenHandle("/run/netns/" + host);
                if (SetNamespace((int)there.DangerousGetHandle(), NetworkNamespace) != 0)
                    throw new InvalidOperationException("setns failed");
                made = make();
            }
            catch (Exception caught) when (caught is IOException or InvalidOperationException or SocketException)
            {
                failure = ExceptionDispatchInfo.Capture(caught);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
        return made;
    }

    private static int PortOf(string endpoint) => Number(endpoint[(endpoint.IndexOf(':', StringComparison.Ordinal) + 1)..]);

    private static int Number(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [DllImport("libc", EntryPoint = "setns")]
    private static extern int SetNamespace(int file, int kind);
}
