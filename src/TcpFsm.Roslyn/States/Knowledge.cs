using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using TcpFsm.Language.Flags;

namespace TcpFsm.Roslyn.States;

/// <summary>What is known of a function's cells at a place: the states and flags they may hold, and which of them surely hold the same.</summary>
internal sealed class Knowledge : IEquatable<Knowledge>
{
    // By cell: the first cell that holds the same, the states it may hold as bits, and the flags.
    private readonly ImmutableArray<int> _same;
    private readonly ImmutableArray<ulong> _states;
    private readonly ImmutableArray<FlagCubes> _flags;

    private Knowledge(ImmutableArray<int> same, ImmutableArray<ulong> states, ImmutableArray<FlagCubes> flags)
    {
        _same = same;
        _states = states;
        _flags = flags;
    }

    /// <summary>Nothing is known.</summary>
    public static Knowledge None(Cells cells) => new(
        Enumerable.Range(0, cells.All.Count).ToImmutableArray(), cells.All.Select(AllOf).ToImmutableArray(), cells.All.Select(_ => FlagCubes.Every).ToImmutableArray());

    /// <summary>Every state of a cell's protocol, as bits.</summary>
    public static ulong AllOf(Cell cell) => cell.States is not { } protocol ? 0 : protocol.States.Length == 64 ? ulong.MaxValue : (1UL << protocol.States.Length) - 1;

    /// <summary>The states that a cell may hold, as bits in the order of the protocol's states.</summary>
    public ulong StatesOf(Cell cell) => _states[cell.Index];

    /// <summary>The flags that a cell may hold.</summary>
    public FlagCubes FlagsOf(Cell cell) => _flags[cell.Index];

    /// <summary>After a cell got a value of which nothing is known.</summary>
    public Knowledge Forget(Cell cell) => Put(cell, AllOf(cell), FlagCubes.Every, cell.Index);

    /// <summary>After a cell got one of some states.</summary>
    public Knowledge Assign(Cell cell, ulong states) => Put(cell, states, FlagCubes.Every, cell.Index);

    /// <summary>After a cell got flags.</summary>
    public Knowledge Assign(Cell cell, FlagCubes flags) => Put(cell, 0, flags, cell.Index);

    /// <summary>After a cell got what another holds.</summary>
    public Knowledge Copy(Cell cell, Cell source) => cell == source ? this : Put(cell, _states[source.Index], _flags[source.Index], source.Index);

    /// <summary>Once a cell is known to hold one of some states; null if it cannot.</summary>
    public Knowledge? Refine(Cell cell, ulong states)
    {
        ulong left = _states[cell.Index] & states;
        if (left == 0) return null;
        return left == _states[cell.Index] ? this : new Knowledge(_same, Replace(_states, cell, left), _flags);
    }

    /// <summary>Once a cell is known to hold some flags; null if it cannot.</summary>
    public Knowledge? Refine(Cell cell, FlagCubes flags)
    {
        FlagCubes left = _flags[cell.Index].IsEvery ? flags : flags.IsEvery ? _flags[cell.Index] : _flags[cell.Index].Intersect(flags);
        if (left.IsEmpty) return null;
        return left.Equals(_flags[cell.Index]) ? this : new Knowledge(_same, _states, Replace(_flags, cell, left));
    }

    /// <summary>What is known if either holds.</summary>
    public Knowledge Join(Knowledge other)
    {
        if (Equals(other)) return this;
        var same = ImmutableArray.CreateBuilder<int>(_same.Length);
        var first = new Dictionary<(int, int), int>();
        for (int i = 0; i < _same.Length; i++)
        {
            if (!first.TryGetValue((_same[i], other._same[i]), out int known)) first.Add((_same[i], other._same[i]), known = i);
            same.Add(known);
        }

        return new Knowledge(
            same.MoveToImmutable(), _states.Zip(other._states, (a, b) => a | b).ToImmutableArray(), _flags.Zip(other._flags, (a, b) => a.IsEvery || a.Equals(b) ? a : b.IsEvery ? b : a.Union(b)).ToImmutableArray());
    }

    /// <inheritdoc/>
    public bool Equals(Knowledge? other) =>
        other is not null && _same.SequenceEqual(other._same) && _states.SequenceEqual(other._states) && _flags.SequenceEqual(other._flags);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Knowledge);

    /// <inheritdoc/>
    public override int GetHashCode() => _states.Aggregate(17, (hash, states) => unchecked((hash * 31) + states.GetHashCode()));

    private ImmutableArray<T> Replace<T>(ImmutableArray<T> values, Cell cell, T value) =>
        values.Select((v, i) => _same[i] == _same[cell.Index] ? value : v).ToImmutableArray();

    // A cell leaves those that held the same; the first of the rest stands for them from then on.
    private Knowledge Put(Cell cell, ulong states, FlagCubes flags, int source)
    {
        int[] group = [.. _same];
        group[cell.Index] = source == cell.Index ? -1 : _same[source];
        var first = new Dictionary<int, int>();
        for (int i = 0; i < group.Length; i++)
        {
            if (!first.ContainsKey(group[i])) first.Add(group[i], i);
        }

        return new Knowledge(group.Select(g => first[g]).ToImmutableArray(), _states.SetItem(cell.Index, states), _flags.SetItem(cell.Index, flags));
    }
}
