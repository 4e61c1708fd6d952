using System.Collections.Generic;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>Initial sequence numbers as a scenario lists them; after the last each is 65537 above the one before.</summary>
internal sealed class InitialSequenceNumbers(IReadOnlyList<long> listed, int next, long last)
{
    private const long Step = 65537;

    private int _next = next;
    private long _last = last;

    public InitialSequenceNumbers Copy() => new(listed, _next, _last);

    /// <summary>The next one.</summary>
    public long Next() => _last = _next < listed.Count ? listed[_next++] : unchecked((uint)(_last + Step));

    /// <summary>The next one listed if it lies above, else 65537 above it.</summary>
    public long NextAbove(long floor) =>
        _next < listed.Count && SequenceOrder.IsBefore(floor, listed[_next]) ? Next() : _last = unchecked((uint)(floor + Step));
}
