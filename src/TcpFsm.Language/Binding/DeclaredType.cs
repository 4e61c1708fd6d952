using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Binding;

/// <summary>A type as declared: with the names its numbers have, which a bound value no longer knows.</summary>
/// <param name="Type">The type of the value.</param>
/// <param name="Values">Named numbers of an integer; null without.</param>
internal sealed record DeclaredType(ValueType Type, IReadOnlyDictionary<string, long>? Values = null)
{
    public static readonly DeclaredType Bool = new(ValueType.Bool);
    public static readonly DeclaredType Number = new(ValueType.Number);
    public static readonly DeclaredType Duration = new(ValueType.Duration);

    /// <summary>Whether names mean something of their own where this type is expected.</summary>
    public bool HasNames => Values is not null || Type.Kind is ValueKind.Enum or ValueKind.Error;
}
