using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Sockets;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>Two hosts on a link, a clock that obeys, and everything that goes over the wire written down.</summary>
internal sealed class Pair : IDisposable
{
    public static readonly IPAddress AddressA = IPAddress.Parse("10.0.0.1");
    public static readonly IPAddress AddressB = IPAddress.Parse("10.0.0.2");
    public static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(10);

    private readonly MemoryLink _link;

    public Pair(Func<TcpHostOptions, TcpHostOptions>? a = null, Func<TcpHostOptions, TcpHostOptions>? b = null, FaultOptions? faults = null, int mtu = 1500)
    {
        _link = new MemoryLink(Clock, new MemoryLinkOptions { Delay = Delay, Mtu = mtu });
        DeviceA = faults is null ? _link.A : new FaultyDevice(_link.A, faults, Clock);
        A = new TcpHost(DeviceA, OptionsOf(AddressA, 1, a)) { Observer = new Recorder(Wire, "A") };
        B = new TcpHost(_link.B, OptionsOf(AddressB, 2, b)) { Observer = new Recorder(Wire, "B") };
    }

    public VirtualClock Clock { get; } = new();

    public List<string> Wire { get; } = [];

    public IPacketDevice DeviceA { get; }

    public TcpHost A { get; }

    public TcpHost B { get; }

    /// <summary>Both ends of a connection from A to port 80 of B, established.</summary>
    public (TcpSocket Caller, TcpSocket Called) Connect(Action<TcpSocket>? set = null)
    {
        TcpSocket listener = Listen();
        TcpSocket caller = A.CreateSocket();
        set?.Invoke(caller);
        Assert.Equal(SocketError.InProgress, caller.Connect(new IPEndPoint(AddressB, 80)));
        Run(() => listener.Readiness != SocketReadiness.None && caller.State == TcpState.Established);
        Assert.Equal(SocketError.Success, listener.TryAccept(out TcpSocket? called));
        listener.Close();
        return (caller, called!);
    }

    public TcpSocket Listen(int backlog = 10, ushort port = 80)
    {
        TcpSocket listener = B.CreateSocket();
        Assert.Equal(SocketError.Success, listener.Bind(new IPEndPoint(IPAddress.Any, port)));
        Assert.Equal(SocketError.Success, listener.Listen(backlog));
        return listener;
    }

    public void Run(Func<bool> until) => Assert.True(Clock.AdvanceUntil(until, TimeSpan.FromHours(1)), "It did not come to that within an hour:\n" + Log);

    public void Pass(double seconds) => Clock.Advance(TimeSpan.FromSeconds(seconds));

    /// <summary>Carries octets from one socket to another, as fast as the reader reads.</summary>
    public byte[] Carry(TcpSocket from, TcpSocket to, byte[] octets)
    {
        var received = new List<byte>();
        byte[] buffer = new byte[4096];
        int sent = 0;
        Run(() =>
        {
            if (sent < octets.Length) sent += from.Write(octets.AsSpan(sent)).Count;
            for (SocketResult read = to.Read(buffer); read.Count > 0; read = to.Read(buffer)) received.AddRange(buffer.AsSpan(0, read.Count));
            return received.Count >= octets.Length;
        });
        return [.. received];
    }

    public string Log => string.Join('\n', Wire);

    public void Dispose()
    {
        A.Dispose();
        B.Dispose();
        _link.Dispose();
    }

    private TcpHostOptions OptionsOf(IPAddress address, int seed, Func<TcpHostOptions, TcpHostOptions>? change)
    {
        var options = new TcpHostOptions { Addresses = [address], Time = Clock, Seed = seed };
        return change?.Invoke(options) ?? options;
    }
}
