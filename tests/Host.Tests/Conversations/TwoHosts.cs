using System;
using System.Net;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Conversations;

/// <summary>Two hosts on a link in memory whose clock obeys; what A sends and receives passes a tap and then the faults.</summary>
internal sealed class TwoHosts : IDisposable
{
    public static readonly IPAddress AddressA = IPAddress.Parse("10.0.0.1");
    public static readonly IPAddress AddressB = IPAddress.Parse("10.0.0.2");
    public static readonly IPAddress SixA = IPAddress.Parse("fd00::1");
    public static readonly IPAddress SixB = IPAddress.Parse("fd00::2");

    private readonly MemoryLink _link;
    private readonly FaultyDevice _faulty;

    public TwoHosts(FaultOptions? faults = null, MemoryLinkOptions? link = null, Func<TcpHostOptions, TcpHostOptions>? a = null, Func<TcpHostOptions, TcpHostOptions>? b = null)
    {
        _link = new MemoryLink(Clock, link ?? new MemoryLinkOptions { Delay = TimeSpan.FromMilliseconds(10) });
        _faulty = new FaultyDevice(_link.A, faults ?? new FaultOptions(), Clock);
        Tap = new WireTap(_faulty, Clock);
        A = new TcpHost(Tap, (a ?? Same)(Options(1, AddressA, SixA)));
        B = new TcpHost(_link.B, (b ?? Same)(Options(2, AddressB, SixB)));
    }

    public VirtualClock Clock { get; } = new();

    public TcpHost A { get; }

    public TcpHost B { get; }

    /// <summary>The wire at A, before the faults.</summary>
    public WireTap Tap { get; }

    public FaultCounts Lost => _faulty.Outgoing;

    public void Dispose()
    {
        A.Dispose();
        B.Dispose();
        Tap.Dispose();
        _link.Dispose();
    }

    private TcpHostOptions Options(int seed, params IPAddress[] addresses) => new() { Addresses = addresses, Time = Clock, Seed = seed };

    private static TcpHostOptions Same(TcpHostOptions options) => options;
}
