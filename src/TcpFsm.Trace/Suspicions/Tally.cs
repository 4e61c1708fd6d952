using System;
using System.Runtime.CompilerServices;

namespace TcpFsm.Trace.Suspicions;

/// <summary>How many connections speak for a suspicion, and to how many different sockets they went, counted up to a few.</summary>
internal struct Tally
{
    /// <summary>Different sockets are counted up to here: so many are enough to suspect.</summary>
    public const int Enough = 15;

    private Hashes _targets;

    /// <summary>Connections.</summary>
    public long Count { get; private set; }

    /// <summary>Different sockets among them, <see cref="Enough"/> at most.</summary>
    public int Targets { readonly get; private set; }

    /// <summary>Counts a connection to a socket.</summary>
    public void Add(int target)
    {
        Count++;
        if (Targets == Enough || ((ReadOnlySpan<int>)_targets)[..Targets].Contains(target))
            return;
        _targets[Targets++] = target;
    }

    [InlineArray(Enough)]
    private struct Hashes
    {
        private int _first;
    }
}
