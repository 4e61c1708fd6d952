using System.Collections.Generic;

namespace TcpFsm.Simulation.Walks;

/// <summary>Random numbers that are the same for a seed on every system and in every version: SplitMix64.</summary>
public sealed class WalkRandom
{
    private ulong _state;

    /// <summary>Begins at a seed.</summary>
    public WalkRandom(ulong seed) => _state = seed;

    /// <summary>64 random bits.</summary>
    public ulong Bits()
    {
        ulong z = unchecked(_state += 0x9E3779B97F4A7C15);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)((Bits() >> 33) % (ulong)count);

    /// <summary>True so many times in a hundred.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
