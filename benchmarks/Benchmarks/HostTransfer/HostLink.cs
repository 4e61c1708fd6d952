using System;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Benchmarks.HostTransfer;

/// <summary>A connection between two hosts, and text through it.</summary>
internal sealed class HostLink : IDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly HostPair _hosts;
    private readonly TcpSocket _sender;
    private readonly TcpSocket _receiver;

    public HostLink(int mtu)
    {
        _hosts = new HostPair(mtu);
        (_sender, _receiver) = _hosts.Connect();
        new Random(1).NextBytes(_buffer);
    }

    public TransferCost Transfer(long octets)
    {
        (long segments, long text) = (_hosts.Packets, _hosts.Sent);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        long written = 0;
        for (long read = 0; read < octets;)
        {
            written += Write(octets - written);
            _hosts.Clock.AdvanceToNextTimer();
            read += Read();
        }

        return new TransferCost(
            Environment.CpuUsage.TotalTime - start,
            octets,
            _hosts.Packets - segments,
            _hosts.Sent - text,
            GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    public void Dispose() => _hosts.Dispose();

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
}
