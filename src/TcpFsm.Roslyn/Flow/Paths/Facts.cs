using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Flow.Paths;

/// <summary>What is known on one path: the values that variables can have, and which of them are copies of others. There are never many.</summary>
internal sealed class Facts : IEquatable<Facts>
{
    // In the order of the variables' numbers.
    private readonly ImmutableArray<Fact> _facts;

    private Facts(ImmutableArray<Fact> facts) => _facts = facts;

    /// <summary>Nothing is known.</summary>
    public static Facts None { get; } = new(ImmutableArray<Fact>.Empty);

    /// <summary>What a variable can be.</summary>
    public ValueSet Of(FlowVariable variable) => Get(variable).Values;

    /// <summary>After a variable got a new value.</summary>
    public Facts Assign(FlowVariable variable, ValueSet values) => Detach(variable).Set(new Fact(variable, values, null));

    /// <summary>After a variable got the value of another.</summary>
    public Facts Copy(FlowVariable variable, FlowVariable source)
    {
        if (variable == source) return this;
        Facts detached = Detach(variable);
        return detached.Set(new Fact(variable, detached.Of(source), detached.Get(source).Source));
    }

    /// <summary>Once a variable is known to be one of some values; null if it cannot be.</summary>
    public Facts? Refine(FlowVariable variable, ValueSet values)
    {
        FlowVariable source = Get(variable).Source;
        Facts refined = Set(Get(source) with { Values = Of(source).Intersect(values) });
        foreach (Fact fact in _facts)
        {
            if (fact.Original == source) refined = refined.Set(fact with { Values = fact.Values.Intersect(values) });
        }

        return refined.Of(variable).IsNone ? null : refined;
    }

    /// <summary>Once variables may have any value.</summary>
    public Facts Forget(IEnumerable<FlowVariable> variables)
    {
        Facts facts = this;
        foreach (FlowVariable variable in variables)
        {
            if (facts._facts.IsEmpty) break;
            facts = facts.Assign(variable, ValueSet.Any);
        }

        return facts;
    }

    /// <summary>Whether everything known here is known there too.</summary>
    public bool Covers(Facts other)
    {
        foreach (Fact fact in _facts)
        {
            Fact narrow = other.Get(fact.Variable);
            if (fact.Original is not null && narrow.Original != fact.Original) return false;
            if (!fact.Values.Includes(narrow.Values)) return false;
        }

        return true;
    }

    /// <summary>What is known if either holds, where facts can say exactly that: they differ in the values of one variable and its copies. Else null.</summary>
    public Facts? Union(Facts other)
    {
        if (_facts.Length != other._facts.Length) return null;
        Facts union = this;
        FlowVariable? differing = null;
        for (int i = 0; i < _facts.Length; i++)
        {
            (Fact left, Fact right) = (_facts[i], other._facts[i]);
            if (left.Variable != right.Variable || left.Original != right.Original) return null;
            if (left.Values.Equals(right.Values)) continue;
            if (differing is not null && differing != left.Source) return null;
            differing = left.Source;
            union = union.Set(left with { Values = left.Values.Union(right.Values) });
        }

        return union;
    }

    /// <inheritdoc/>
    public bool Equals(Facts? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || _facts.Length != other._facts.Length) return false;
        for (int i = 0; i < _facts.Length; i++)
        {
            if (!_facts[i].Equals(other._facts[i])) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Facts);

    /// <inheritdoc/>
    public override int GetHashCode() => _facts.Length;

    private Fact Get(FlowVariable variable)
    {
        int at = IndexOf(variable);
        return at >= 0 ? _facts[at] : new Fact(variable, ValueSet.Any, null);
    }

    // The place of a variable, or where it would go, turned round.
    private int IndexOf(FlowVariable variable)
    {
        int at = 0;
        while (at < _facts.Length && _facts[at].Variable.Index < variable.Index) at++;
        return at < _facts.Length && _facts[at].Variable == variable ? at : ~at;
    }

    private Facts Set(Fact fact)
    {
        if (fact.Variable.Type.SpecialType == SpecialType.System_Boolean) fact = fact with { Values = fact.Values.OfBoolean() };
        int at = IndexOf(fact.Variable);
        if (at < 0) return fact.IsNothing ? this : new Facts(_facts.Insert(~at, fact));
        if (_facts[at].Equals(fact)) return this;
        return new Facts(fact.IsNothing ? _facts.RemoveAt(at) : _facts.SetItem(at, fact));
    }

    // Its copies are copies of nothing any more; they keep what is known of them.
    private Facts Detach(FlowVariable variable)
    {
        Facts detached = this;
        foreach (Fact fact in _facts)
        {
            if (fact.Original == variable) detached = detached.Set(fact with { Original = null });
        }

        return detached;
    }
}
