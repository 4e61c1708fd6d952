using System;
using System.Threading;

namespace TcpFsm.Host.Devices;

/// <summary>One direction of a <see cref="FaultyDevice"/>.</summary>
internal sealed class FaultyLine : IDisposable
{
    private readonly FaultOptions _options;
    private readonly bool _isFaulty;
    private readonly Random _random;
    private readonly Lock _gate = new();
    private readonly Action<ReadOnlySpan<byte>> _deliver;
    private readonly PacketDelay _held;
    private FaultCounts _counts;

    public FaultyLine(FaultOptions options, bool isFaulty, int seed, TimeProvider time, Action<ReadOnlySpan<byte>> deliver)
    {
        (_options, _isFaulty, _deliver) = (options, isFaulty, deliver);
        _random = new Random(seed);
        _held = new PacketDelay(time, FaultOptions.MostHeld, deliver);
    }

    public FaultCounts Counts
    {
        get
        {
            lock (_gate) return _counts;
        }
    }

    public void Pass(ReadOnlySpan<byte> packet)
    {
        if (!_isFaulty)
        {
            _deliver(packet);
            return;
        }

        Fate fate = Draw();
        for (int i = 0; i < fate.Copies; i++) Deliver(packet, fate.Delay);
    }

    public void Dispose() => _held.Dispose();

    private Fate Draw()
    {
        lock (_gate)
        {
            bool lost = _random.NextDouble() < _options.Loss;
            bool doubled = _random.NextDouble() < _options.Duplication && !lost;
            bool overtaken = _random.NextDouble() < _options.Reordering && !lost;
            TimeSpan delay = _options.Delay + (_random.NextDouble() * _options.Jitter) + (overtaken ? _options.ReorderingDelay : TimeSpan.Zero);
            _counts = new FaultCounts(
                _counts.Packets + 1, _counts.Lost + (lost ? 1 : 0), _counts.Duplicated + (doubled ? 1 : 0), _counts.Reordered + (overtaken ? 1 : 0));
            return new Fate(lost ? 0 : doubled ? 2 : 1, delay);
        }
    }

    private void Deliver(ReadOnlySpan<byte> packet, TimeSpan delay)
    {
        if (delay == TimeSpan.Zero) _deliver(packet);
        else _held.Add(packet, delay);
    }

    private readonly record struct Fate(int Copies, TimeSpan Delay);
}
