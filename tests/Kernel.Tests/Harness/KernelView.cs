using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using TcpFsm.Tests.Shared.Kernel;

namespace TcpFsm.Kernel.Tests.Harness;

/// <summary>What the kernel says of its end of a connection to one of our addresses: by /proc/net/tcp, and by ss, which asks it in another way.</summary>
internal sealed class KernelView(NetworkNamespace host, IPEndPoint local, IPAddress ours)
{
    /// <summary>The kernel's end.</summary>
    public IPEndPoint Local { get; } = local;

    /// <summary>The state by /proc/net/tcp; CLOSED where there is no connection.</summary>
    public TcpState State => Lines().FirstOrDefault().State;

    /// <summary>The state by ss.</summary>
    public TcpState StateBySs => LinesOfSs().FirstOrDefault().State;

    /// <summary>The connection's line of /proc/net/tcp.</summary>
    public KernelConnection Line => Lines().Single();

    /// <summary>The connection's line of ss.</summary>
    public SocketStatistics Statistics => LinesOfSs().Single();

    /// <summary>A figure of ss: <c>snd_wnd</c>, <c>mss</c>, or <c>wscale</c>, which is two of them; empty where it says nothing.</summary>
    public string Figure(string name) =>
        Statistics.Details.Split(' ').Where(part => part.StartsWith(name + ":", StringComparison.Ordinal)).Select(part => part[(name.Length + 1)..]).FirstOrDefault("");

    private IEnumerable<KernelConnection> Lines() => host.Connections().Where(line => line.Local.Equals(Local) && line.Remote.Address.Equals(ours));

    private IEnumerable<SocketStatistics> LinesOfSs() => SocketStatistics.ReadAll(host).Where(line => line.Local.Equals(Local) && line.Remote.Address.Equals(ours));
}
