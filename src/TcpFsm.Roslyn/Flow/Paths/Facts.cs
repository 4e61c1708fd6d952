using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Flow.Paths;

/// <summary>What is known on one path: the values that variables can have, and which of them are copies of others.</summary>
internal sealed class Facts : IEquatable<Facts>
{
    private readonly ImmutableDictionary<FlowVariable, ValueSet> _values;
    // Each copy and its original, which is no copy itself.
    private readonly ImmutableDictionary<FlowVariable, FlowVariable> _copies;

    private Facts(ImmutableDictionary<FlowVariable, ValueSet> values, ImmutableDictionary<FlowVariable, FlowVariable> copies)
    {
        _values = values;
        _copies = copies;
    }

    /// <summary>Nothing is known.</summary>
    public static Facts None { get; } = new(ImmutableDictionary<FlowVariable, ValueSet>.Empty, ImmutableDictionary<FlowVariable, FlowVariable>.Empty);

    /// <summary>What a variable can be.</summary>
    public ValueSet Of(FlowVariable variable) => _values.TryGetValue(variable, out ValueSet? values) ? values : ValueSet.Any;

    /// <summary>After a variable got a new value.</summary>
    public Facts Assign(FlowVariable variable, ValueSet values) => Detach(variable).Set(variable, values);

    /// <summary>After a variable got the value of another.</summary>
    public Facts Copy(FlowVariable variable, FlowVariable source)
    {
        if (variable == source) return this;
        Facts assigned = Assign(variable, Of(source));
        return new Facts(assigned._values, assigned._copies.SetItem(variable, assigned.OriginalOf(source)));
    }

    /// <summary>Once a variable is known to be one of some values; null if it cannot be.</summary>
    public Facts? Refine(FlowVariable variable, ValueSet values)
    {
        Facts refined = this;
        FlowVariable original = OriginalOf(variable);
        foreach (FlowVariable same in _copies.Where(c => c.Value == original).Select(c => c.Key).Append(original))
        {
            refined = refined.Set(same, refined.Of(same).Intersect(values));
            if (refined.Of(same).IsNone) return null;
        }

        return refined;
    }

    /// <summary>Once variables may have any value.</summary>
    public Facts Forget(IEnumerable<FlowVariable> variables)
    {
        Facts facts = this;
        foreach (FlowVariable variable in variables)
        {
            if (facts._values.ContainsKey(variable) || !facts._copies.IsEmpty) facts = facts.Assign(variable, ValueSet.Any);
        }

        return facts;
    }

    /// <summary>Whether everything known here is known there too.</summary>
    public bool Covers(Facts other) =>
        _values.All(f => other._values.TryGetValue(f.Key, out ValueSet? values) && f.Value.Union(values).Equals(f.Value))
        && _copies.All(c => other._copies.TryGetValue(c.Key, out FlowVariable? original) && original == c.Value);

    /// <summary>What is known if either holds, where facts can say exactly that: they differ in the values of one variable and its copies. Else null.</summary>
    public Facts? Union(Facts other)
    {
        if (_values.Count != other._values.Count || !HasCopiesOf(other)) return null;
        FlowVariable[] differing = [.. _values.Where(f => !other.Of(f.Key).Equals(f.Value)).Select(f => f.Key)];
        if (differing.Select(OriginalOf).Distinct().Count() > 1 || differing.Any(v => !other._values.ContainsKey(v))) return null;
        return differing.Aggregate(this, (facts, variable) => facts.Set(variable, facts.Of(variable).Union(other.Of(variable))));
    }

    /// <inheritdoc/>
    public bool Equals(Facts? other) => other is not null && _values.Count == other._values.Count && HasCopiesOf(other) && _values.All(f => other.Of(f.Key).Equals(f.Value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Facts);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.Count;

    private bool HasCopiesOf(Facts other) =>
        _copies.Count == other._copies.Count && _copies.All(c => other._copies.TryGetValue(c.Key, out FlowVariable? original) && original == c.Value);

    private FlowVariable OriginalOf(FlowVariable variable) => _copies.TryGetValue(variable, out FlowVariable? original) ? original : variable;

    private Facts Set(FlowVariable variable, ValueSet values)
    {
        if (variable.Type.SpecialType == SpecialType.System_Boolean) values = values.OfBoolean();
        return new Facts(values.IsAny ? _values.Remove(variable) : _values.SetItem(variable, values), _copies);
    }

    // Its copies are copies of nothing any more; they keep what is known of them.
    private Facts Detach(FlowVariable variable) =>
        _copies.IsEmpty ? this : new Facts(_values, _copies.Remove(variable).RemoveRange(_copies.Where(c => c.Value == variable).Select(c => c.Key)));
}
