using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Types;

/// <summary>How the types of the spec language are written in C#, and how values pass between those and the plain numbers the machine computes with.</summary>
public sealed class TypeMap(ProtocolModel model, TypeNames names)
{
    private const string SequenceNumber = "global::TcpFsm.SequenceNumber";
    private const string TimeSpan = "global::System.TimeSpan";

    /// <summary>The type of properties, arguments and answers: what users see.</summary>
    public string Public(ValueType type) => type.Kind switch
    {
        ValueKind.Seq32 => SequenceNumber,
        ValueKind.Duration => TimeSpan,
        _ => Stored(type),
    };

    /// <summary>The type of a field that stores a value.</summary>
    public string Stored(ValueType type) => type.Kind switch
    {
        ValueKind.Bool => "bool",
        ValueKind.Seq32 or ValueKind.Text => "uint",
        ValueKind.Duration => "long",
        ValueKind.Error => names.Error,
        ValueKind.Enum => names.Enum(type.Enum),
        _ => Integer(type),
    };

    /// <summary>The type expressions of this kind compute in: numbers in long, sequence numbers in uint.</summary>
    public string Computed(ValueType type) => type.Kind switch
    {
        ValueKind.Integer or ValueKind.Text or ValueKind.Duration => "long",
        _ => Stored(type),
    };

    /// <summary>A value of a public type as the stored one.</summary>
    public static string Unwrap(ValueType type, string code) => type.Kind switch
    {
        ValueKind.Seq32 => code + ".Value",
        ValueKind.Duration => code + ".Ticks",
        _ => code,
    };

    /// <summary>A stored value as the public type.</summary>
    public static string Wrap(ValueType type, string code) => type.Kind switch
    {
        ValueKind.Seq32 => $"new {SequenceNumber}({code})",
        ValueKind.Duration => $"new {TimeSpan}({code})",
        _ => code,
    };

    /// <summary>How many values a bool, enum or error has.</summary>
    public int Count(ValueType type) => type.Kind switch
    {
        ValueKind.Bool => 2,
        ValueKind.Enum => model.Enums[type.Enum].Members.Count,
        ValueKind.Error => model.Errors.Count + 1,
        _ => 0,
    };

    private static string Integer(ValueType type) => type.Bits switch
    {
        <= 8 => type.Signed ? "sbyte" : "byte",
        <= 16 => type.Signed ? "short" : "ushort",
        <= 32 => type.Signed ? "int" : "uint",
        _ => type.Signed ? "long" : "ulong",
    };
}
