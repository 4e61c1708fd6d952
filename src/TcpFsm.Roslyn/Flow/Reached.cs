using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Roslyn.Flow.Paths;

namespace TcpFsm.Roslyn.Flow;

/// <summary>The blocks reached so far, the ways to each, and which have to be visited again.</summary>
/// <typeparam name="TState">What the analysis knows.</typeparam>
internal sealed class Reached<TState>(FlowClient<TState> client)
    where TState : class, IEquatable<TState>
{
    private readonly Dictionary<int, PathSet<TState>> _ways = [];
    private readonly SortedSet<int> _open = [];

    /// <summary>The blocks, in order.</summary>
    public IEnumerable<int> Blocks => _ways.Keys.Where(b => b != BlockRange.End).OrderBy(b => b);

    /// <summary>Whether some block has more ways than are followed.</summary>
    public bool IsTooMuch { get; private set; }

    /// <summary>The ways to a block.</summary>
    public IReadOnlyList<FlowPath<TState>> At(int block) => _ways.TryGetValue(block, out PathSet<TState>? ways) ? ways.Paths : [];

    /// <summary>Adds ways to a block; it has to be visited if they are news.</summary>
    public void Add(int block, IEnumerable<FlowPath<TState>> paths)
    {
        if (!_ways.TryGetValue(block, out PathSet<TState>? ways)) _ways[block] = ways = new PathSet<TState>(client);
        if (ways.Add(paths) && block != BlockRange.End) _open.Add(block);
        IsTooMuch |= ways.IsTooMuch;
    }

    /// <summary>The next block to visit; null if nothing new is to be learnt. In the order of the source, which is near to that of running.</summary>
    public int? Next()
    {
        if (_open.Count == 0) return null;
        int next = _open.Min;
        _open.Remove(next);
        return next;
    }
}
