using System;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Host;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Sockets;
using TcpFsm.Host.Timing;

namespace TcpFsm.Benchmarks.HostTransfer;

/// <summary>Two hosts on a link in memory, all on the thread that calls, for the clock goes on when it is told to.</summary>
internal sealed class HostPair : IDisposable
{
    private static readonly IPEndPoint Far = new(IPAddress.Parse("10.0.0.2"), 80);
    private readonly MemoryLink _link;
    private readonly CountingDevice _a;
    private readonly CountingDevice _b;
    private readonly TcpHost _hostA;
    private readonly TcpHost _hostB;
    private readonly TcpSocket _listener;

    public HostPair(int mtu)
    {
        _link = new MemoryLink(Clock, new MemoryLinkOptions { Mtu = mtu, Delay = TimeSpan.FromMicroseconds(50) });
        (_a, _b) = (new CountingDevice(_link.A), new CountingDevice(_link.B));
        _hostA = new TcpHost(_a, new TcpHostOptions { Addresses = [IPAddress.Parse("10.0.0.1")], Time = Clock, Seed = 1, FirstEphemeralPort = 1024 });
        _hostB = new TcpHost(_b, new TcpHostOptions { Addresses = [Far.Address], Time = Clock, Seed = 2 });
        _listener = _hostB.CreateSocket();
        Check(_listener.Bind(Far));
        Check(_listener.Listen(1));
    }

    public VirtualClock Clock { get; } = new();

    /// <summary>Packets that A sent.</summary>
    public long Sent => _a.Packets;

    /// <summary>Packets that both sent.</summary>
    public long Packets => _a.Packets + _b.Packets;

    /// <summary>Opens a connection from A to B.</summary>
    public (TcpSocket Caller, TcpSocket Called) Connect()
    {
        TcpSocket caller = _hostA.CreateSocket();
        if (caller.Connect(Far) is var error && error != SocketError.InProgress) throw new SocketException((int)error);
        TcpSocket? called;
        while (_listener.TryAccept(out called) == SocketError.WouldBlock) Clock.AdvanceToNextTimer();
        return (caller, called!);
    }

    public void Dispose()
    {
        _hostA.Dispose();
        _hostB.Dispose();
        _link.Dispose();
    }

    private static void Check(SocketError error)
    {
        if (error != SocketError.Success) throw new SocketException((int)error);
    }
}
