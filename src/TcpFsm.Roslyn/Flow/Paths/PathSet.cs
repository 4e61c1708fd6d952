using System;
using System.Collections.Generic;

namespace TcpFsm.Roslyn.Flow.Paths;

/// <summary>
/// The ways a place can be reached. Ways that differ in what variables are known to be stay apart, so that `if (closed)` and `if (!closed)` are not both
/// true; they are united where nothing is lost by it.
/// </summary>
/// <typeparam name="TState">What the analysis knows.</typeparam>
internal sealed class PathSet<TState>(FlowClient<TState> client)
    where TState : class, IEquatable<TState>
{
    // How many ways are kept apart.
    private const int Most = 16;

    private readonly List<FlowPath<TState>> _paths = [];

    /// <summary>The ways.</summary>
    public IReadOnlyList<FlowPath<TState>> Paths => _paths;

    /// <summary>Whether there are more ways than are followed.</summary>
    public bool IsTooMuch => _paths.Count > Most;

    /// <summary>Adds a way.</summary>
    /// <returns>Whether it is news.</returns>
    public bool Add(FlowPath<TState> path)
    {
        for (int i = 0; i < _paths.Count; i++)
        {
            if (Includes(_paths[i], path)) return false;
            if (Unite(_paths[i], path) is not { } united) continue;
            _paths.RemoveAt(i);
            Add(united);
            return true;
        }

        _paths.RemoveAll(p => Includes(path, p));
        _paths.Add(path);
        return true;
    }

    /// <summary>Adds ways.</summary>
    /// <returns>Whether one of them is news.</returns>
    public bool Add(IEnumerable<FlowPath<TState>> paths)
    {
        bool isNews = false;
        foreach (FlowPath<TState> path in paths) isNews |= Add(path);
        return isNews;
    }

    private bool Includes(FlowPath<TState> wide, FlowPath<TState> narrow) =>
        wide.Facts.Covers(narrow.Facts) && (wide.State.Equals(narrow.State) || client.Join(wide.State, narrow.State).Equals(wide.State));

    private FlowPath<TState>? Unite(FlowPath<TState> left, FlowPath<TState> right)
    {
        if (left.Facts.Equals(right.Facts)) return left with { State = client.Join(left.State, right.State) };
        if (!left.State.Equals(right.State)) return null;
        return left.Facts.Union(right.Facts) is { } facts ? left with { Facts = facts } : null;
    }
}
