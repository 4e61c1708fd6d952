using System;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Host;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Sockets;
using TcpFsm.Host.Timing;

namespace TcpFsm.Benchmarks.HostTransfer;

/// <summary>Two hosts, a connection between them, and text through it: all on the thread that calls, for the clock goes on when it is told to.</summary>
internal sealed class HostLink : IDisposable
{
    private static readonly IPEndPoint Far = new(IPAddress.Parse("10.0.0.2"), 80);
    private readonly VirtualClock _clock = new();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly MemoryLink _link;
    private readonly CountingDevice _a;
    private readonly CountingDevice _b;
    private readonly TcpHost _hostA;
    private readonly TcpHost _hostB;
    private readonly TcpSocket _sender;
    private readonly TcpSocket _receiver;

    public HostLink(int mtu)
    {
        _link = new MemoryLink(_clock, new MemoryLinkOptions { Mtu = mtu, Delay = TimeSpan.FromMicroseconds(50) });
        (_a, _b) = (new CountingDevice(_link.A), new CountingDevice(_link.B));
        _hostA = new TcpHost(_a, new TcpHostOptions { Addresses = [IPAddress.Parse("10.0.0.1")], Time = _clock, Seed = 1 });
        _hostB = new TcpHost(_b, new TcpHostOptions { Addresses = [Far.Address], Time = _clock, Seed = 2 });
        new Random(1).NextBytes(_buffer);

        TcpSocket listener = _hostB.CreateSocket();
        Check(listener.Bind(Far));
        Check(listener.Listen(1));
        _sender = _hostA.CreateSocket();
        _sender.Connect(Far);
        TcpSocket? accepted = null;
        while (listener.TryAccept(out accepted) == SocketError.WouldBlock) _clock.AdvanceToNextTimer();
        _receiver = accepted!;
    }

    public TransferCost Transfer(long octets)
    {
        (long segments, long text) = (_a.Packets + _b.Packets, _a.Packets);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        long written = 0;
        for (long read = 0; read < octets;)
        {
            written += Write(octets - written);
            _clock.AdvanceToNextTimer();
            read += Read();
        }

        return new TransferCost(
            Environment.CpuUsage.TotalTime - start,
            octets,
            _a.Packets + _b.Packets - segments,
            _a.Packets - text,
            GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    public void Dispose()
    {
        _hostA.Dispose();
        _hostB.Dispose();
        _link.Dispose();
    }

    private long Write(long most)
    {
        long written = 0;
        while (written < most && _sender.Write(_buffer.AsSpan(0, (int)Math.Min(_buffer.Length, most - written))) is { IsSuccess: true } result) written += result.Count;
        return written;
    }

    private long Read()
    {
        long read = 0;
        while (_receiver.Read(_buffer) is { IsSuccess: true, Count: > 0 } result) read += result.Count;
        return read;
    }

    private static void Check(SocketError error)
    {
        if (error != SocketError.Success) throw new SocketException((int)error);
    }
}
