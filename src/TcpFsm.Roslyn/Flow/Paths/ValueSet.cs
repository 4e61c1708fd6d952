using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace TcpFsm.Roslyn.Flow.Paths;

/// <summary>What a variable can be: some constants, or all but some. Union and intersection are exact.</summary>
internal sealed class ValueSet : IEquatable<ValueSet>
{
    private static readonly ValueSet Booleans = new(false, ImmutableHashSet.Create<object>(true, false));

    private readonly bool _isRest;
    private readonly ImmutableHashSet<object> _values;

    private ValueSet(bool isRest, ImmutableHashSet<object> values)
    {
        _isRest = isRest;
        _values = values;
    }

    /// <summary>Every value.</summary>
    public static ValueSet Any { get; } = new(true, ImmutableHashSet<object>.Empty);

    /// <summary>No value: what needs one cannot happen.</summary>
    public static ValueSet None { get; } = new(false, ImmutableHashSet<object>.Empty);

    /// <summary>Only null.</summary>
    public static ValueSet Null { get; } = Only(null);

    /// <summary>Everything but null.</summary>
    public static ValueSet NotNull { get; } = Null.Complement();

    /// <summary>Whether it is empty.</summary>
    public bool IsNone => !_isRest && _values.IsEmpty;

    /// <summary>Whether nothing is known.</summary>
    public bool IsAny => _isRest && _values.IsEmpty;

    /// <summary>One constant; null is one too.</summary>
    public static ValueSet Only(object? constant) => new(false, ImmutableHashSet.Create(Normalize(constant)));

    /// <summary>All other values.</summary>
    public ValueSet Complement() => new(!_isRest, _values);

    /// <summary>The values in both.</summary>
    public ValueSet Intersect(ValueSet other) => IsAny ? other : other.IsAny ? this : Complement().Union(other.Complement()).Complement();

    /// <summary>The values in either.</summary>
    public ValueSet Union(ValueSet other)
    {
        if (_isRest && other._isRest) return new ValueSet(true, _values.Intersect(other._values));
        if (_isRest) return new ValueSet(true, _values.Except(other._values));
        return other._isRest ? other.Union(this) : new ValueSet(false, _values.Union(other._values));
    }

    /// <summary>Those values, if they are few, that may pass a test.</summary>
    public ValueSet Where(Func<object, bool> test) => _isRest ? this : new ValueSet(false, _values.Where(test).ToImmutableHashSet());

    /// <summary>A constant as a number; null if it is none.</summary>
    public static long? Number(object? constant) => Normalize(constant) as long?;

    /// <summary>The same for a variable that is true or false and nothing else: `not true` is `false`.</summary>
    public ValueSet OfBoolean()
    {
        ValueSet values = _isRest && !IsAny ? new ValueSet(false, Booleans._values.Except(_values)) : this;
        return values.Equals(Booleans) ? Any : values;
    }

    /// <summary>Whether all values of another set are in this one.</summary>
    public bool Includes(ValueSet other) => IsAny || Equals(other) || Union(other).Equals(this);

    /// <inheritdoc/>
    public bool Equals(ValueSet? other) =>
        ReferenceEquals(this, other) || (other is not null && _isRest == other._isRest && _values.Count == other._values.Count && _values.SetEquals(other._values));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.Aggregate(_isRest ? 1 : 0, (hash, value) => hash ^ value.GetHashCode());

    // Integers of all widths are one kind; null has a place holder because a set's values are objects.
    private static object Normalize(object? constant) => constant switch
    {
        null => DBNull.Value,
        ulong large when large > long.MaxValue => large,
        sbyte or byte or short or ushort or int or uint or long or ulong => ((IConvertible)constant).ToInt64(CultureInfo.InvariantCulture),
        _ => constant,
    };
}
