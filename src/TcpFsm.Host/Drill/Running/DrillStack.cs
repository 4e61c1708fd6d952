using System;
using System.Collections.Generic;
using System.Net;
using TcpFsm.Headers;
using TcpFsm.Host.Drill.Script;
using TcpFsm.Host.Drill.Wire;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Drill.Running;

/// <summary>The stack under test with all that is around it: a clock that obeys, a wire in memory, the script's files.</summary>
internal sealed class DrillStack : IDisposable
{
    /// <summary>Any will do; the same in every run.</summary>
    private const int Seed = 793;

    /// <summary>The first port that a peer calls from.</summary>
    private const ushort FirstPeerPort = 20_000;

    private ushort _peerPort = FirstPeerPort;

    public DrillStack(ScriptOptions options, TcpHostOptions settings)
    {
        Options = options;
        Device = new DrillDevice(Clock, options.Mtu);
        // Documentation's addresses (RFC 5737, RFC 3849): a script names no others.
        LocalAddress = IPAddress.Parse(options.IsIPv6 ? "2001:db8::1" : "192.0.2.1");
        RemoteAddress = IPAddress.Parse(options.IsIPv6 ? "2001:db8::2" : "198.51.100.1");
        Host = new TcpHost(Device, settings with { Addresses = [LocalAddress], Time = Clock, Seed = Seed }) { Observer = Witness };
        Writer = new PacketWriter(Address(RemoteAddress), Address(LocalAddress));
        LocalPort = options.LocalPort;
    }

    /// <summary>What the script's option lines say.</summary>
    public ScriptOptions Options { get; }

    /// <summary>All time there is.</summary>
    public VirtualClock Clock { get; } = new();

    /// <summary>The wire.</summary>
    public DrillDevice Device { get; }

    /// <summary>The stack.</summary>
    public TcpHost Host { get; }

    /// <summary>Sees what the stack does.</summary>
    public Witness Witness { get; } = new();

    /// <summary>Writes what the peer sends.</summary>
    public PacketWriter Writer { get; }

    /// <summary>The stack's address.</summary>
    public IPAddress LocalAddress { get; }

    /// <summary>The peer's address.</summary>
    public IPAddress RemoteAddress { get; }

    /// <summary>The port that was bound last.</summary>
    public ushort LocalPort { get; set; }

    /// <summary>The script's files by their descriptors.</summary>
    public SortedDictionary<long, ScriptFile> Files { get; } = [];

    /// <summary>The file that was used last: what code asserts things of.</summary>
    public ScriptFile? LastFile { get; set; }

    /// <summary>The connection under test; where there is none, a peer that calls now begins one.</summary>
    public Flow FlowOfPeer()
    {
        // Scripts test one connection at a time; who calls next is another peer.
        Witness.Flow ??= new Flow(LocalPort, _peerPort++);
        return Witness.Flow;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Host.Dispose();
        Device.Dispose();
    }

    private static IpAddress Address(IPAddress address) =>
        IpAddress.TryParse(address.ToString(), out IpAddress parsed) ? parsed : throw new ArgumentException("no address", nameof(address));
}
