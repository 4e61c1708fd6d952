using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Tests.Shared.Kernel;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>Two hosts of the kernel's own, A and B, on a wire of their own.</summary>
internal sealed class KernelNetwork : IDisposable
{
    public const string AddressA = "10.98.0.1";
    public const string AddressB = "10.98.0.2";

    /// <summary>An address on the wire where nobody answers.</summary>
    public const string Nobody = "10.98.0.77";

    public KernelNetwork()
    {
        A.Execute("ip", "link", "add", "fsma", "type", "veth", "peer", "name", "fsmb", "netns", B.ThreadId);
        Configure(A, "fsma", AddressA);
        Configure(B, "fsmb", AddressB);
        A.Execute("ip", "neigh", "add", Nobody, "lladdr", "02:00:00:00:00:77", "dev", "fsma");
    }

    public NetworkNamespace A { get; } = new();

    public NetworkNamespace B { get; } = new();

    /// <summary>The states of all connections of a host by the kernel's own word, keyed by both ports.</summary>
    public static Dictionary<(int Local, int Remote), TcpState> StatesIn(NetworkNamespace host) =>
        host.Connections().ToDictionary(connection => (connection.Local, connection.Remote), connection => connection.State);

    public void Dispose()
    {
        A.Dispose();
        B.Dispose();
    }

    private static void Configure(NetworkNamespace host, string device, string address)
    {
        host.Execute("ip", "addr", "add", address + "/24", "dev", device);
        host.Execute("ip", "link", "set", device, "up");
    }
}
