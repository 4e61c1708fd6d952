using System;
using System.Collections.Generic;
using System.Threading;

namespace TcpFsm.Host.Devices;

/// <summary>Holds packets until their time has come: the one that is due first leaves first, of two due at once the one that came first.</summary>
/// <remarks>
/// One timer serves all packets, and their memory is used again. At most <c>capacity</c> packets wait; what comes beyond is lost, as in a
/// router's queue. Nothing is delivered from within <see cref="Add"/>, so a host may send while it holds its lock.
/// </remarks>
internal sealed class PacketDelay : IDisposable
{
    private readonly PriorityQueue<HeldPacket, (long Due, long Order)> _packets = new();
    private readonly Stack<byte[]> _free = new();
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Action<ReadOnlySpan<byte>> _deliver;
    private readonly int _capacity;
    private readonly ITimer _timer;
    private long _order;
    private long _armedFor = long.MaxValue;
    private bool _delivering;
    private bool _disposed;

    public PacketDelay(TimeProvider time, int capacity, Action<ReadOnlySpan<byte>> deliver)
    {
        (_time, _capacity, _deliver) = (time, capacity, deliver);
        _timer = time.CreateTimer(static self => ((PacketDelay)self!).DeliverDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Keeps a copy of the packet for that long; false where no more fit.</summary>
    public bool Add(ReadOnlySpan<byte> packet, TimeSpan delay)
    {
        lock (_gate)
        {
            if (_disposed || _packets.Count >= _capacity) return false;
            long due = _time.GetTimestamp() + (long)(delay.TotalSeconds * _time.TimestampFrequency);
            _packets.Enqueue(Copy(packet), (due, _order++));
            if (!_delivering) Arm();
            return true;
        }
    }

    /// <summary>Stops the timer and forgets what waits.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _packets.Clear();
        }

        _timer.Dispose();
    }

    private HeldPacket Copy(ReadOnlySpan<byte> packet)
    {
        byte[] octets = _free.TryPop(out byte[]? used) && used.Length >= packet.Length ? used : new byte[packet.Length];
        packet.CopyTo(octets);
        return new HeldPacket(octets, packet.Length);
    }

    private void DeliverDue()
    {
        lock (_gate)
        {
            // Real timers may fire while an earlier firing still delivers: order is kept by letting that one go on.
            if (_delivering) return;
            _delivering = true;
            _armedFor = long.MaxValue;
        }

        try
        {
            while (TryTake(out HeldPacket packet))
            {
                _deliver(packet.Octets.AsSpan(0, packet.Length));
                Recycle(packet);
            }
        }
        finally
        {
            lock (_gate)
            {
                _delivering = false;
                Arm();
            }
        }
    }

    private bool TryTake(out HeldPacket packet)
    {
        lock (_gate)
        {
            packet = default;
            return _packets.TryPeek(out _, out (long Due, long Order) first) && first.Due <= _time.GetTimestamp() && _packets.TryDequeue(out packet, out _);
        }
    }

    private void Recycle(HeldPacket packet)
    {
        lock (_gate) _free.Push(packet.Octets);
    }

    private void Arm()
    {
        if (_disposed || !_packets.TryPeek(out _, out (long Due, long Order) first) || first.Due >= _armedFor) return;
        _armedFor = first.Due;
        TimeSpan wait = _time.GetElapsedTime(_time.GetTimestamp(), first.Due);
        _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private readonly record struct HeldPacket(byte[] Octets, int Length);
}
