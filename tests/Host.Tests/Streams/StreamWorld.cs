using System;
using System.Net;
using System.Threading.Tasks;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Streams;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Streams;

/// <summary>Two hosts for programs that wait: on the system's clock, or on one that runs as fast as it can.</summary>
internal sealed class StreamWorld : IDisposable
{
    private readonly MemoryLink _link;
    private readonly FaultyDevice _faulty;
    private readonly ClockPump? _pump;

    public StreamWorld(FaultOptions? faults = null, bool virtualTime = true, Func<TcpHostOptions, TcpHostOptions>? options = null)
    {
        var clock = virtualTime ? new VirtualClock() : null;
        TimeProvider time = clock ?? TimeProvider.System;
        _link = new MemoryLink(time, new MemoryLinkOptions { Delay = TimeSpan.FromMilliseconds(virtualTime ? 5 : 0) });
        _faulty = new FaultyDevice(_link.A, faults ?? new FaultOptions(), time);
        Func<TcpHostOptions, TcpHostOptions> change = options ?? (same => same);
        Client = new TcpHost(_faulty, change(new TcpHostOptions { Addresses = [IPAddress.Parse("10.0.0.1"), IPAddress.Parse("fd00::1")], Time = time, Seed = 1 }));
        Server = new TcpHost(_link.B, change(new TcpHostOptions { Addresses = [ServerAddress, IPAddress.Parse("fd00::2")], Time = time, Seed = 2 }));
        _pump = clock is null ? null : new ClockPump(clock);
    }

    public static IPAddress ServerAddress { get; } = IPAddress.Parse("10.0.0.2");

    public static IPEndPoint ServerEndPoint { get; } = new(ServerAddress, 80);

    public TcpHost Client { get; }

    public TcpHost Server { get; }

    /// <summary>Two ends of one connection.</summary>
    public async Task<(TcpStream Client, TcpStream Server)> ConnectAsync()
    {
        using TcpHostListener listener = Server.Listen(ServerEndPoint.Port);
        ValueTask<TcpStream> accepting = listener.AcceptAsync();
        TcpStream client = await Client.ConnectAsync(ServerEndPoint);
        return (client, await accepting);
    }

    public void Dispose()
    {
        _pump?.Dispose();
        Client.Dispose();
        Server.Dispose();
        _faulty.Dispose();
    }
}
