namespace TcpFsm.Language.Model;

/// <summary>Kinds of values.</summary>
public enum ValueKind
{
    /// <summary>True or false; 1 or 0 where a number is needed.</summary>
    Bool,

    /// <summary>A whole number. In an expression it is exact in 64 bits; stored in uN or iN it keeps the low N bits.</summary>
    Integer,

    /// <summary>A sequence number: arithmetic and order modulo 2^32.</summary>
    Seq32,

    /// <summary>A length of time in units of 100 ns.</summary>
    Duration,

    /// <summary>Octets that belong to the host; as a value their number.</summary>
    Text,

    /// <summary>One of the spec's errors, as index in <see cref="ProtocolModel.Errors"/>.</summary>
    Error,

    /// <summary>A member of an enum, as its index.</summary>
    Enum,
}

/// <summary>The type of a value.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bits">Width of a stored integer, 1 to 64; 64 signed is what expressions compute in.</param>
/// <param name="Signed">Whether a stored integer is signed.</param>
/// <param name="Enum">Index in <see cref="ProtocolModel.Enums"/> for an enum, else -1.</param>
public readonly record struct ValueType(ValueKind Kind, int Bits = 0, bool Signed = false, int Enum = -1)
{
    /// <summary>True or false.</summary>
    public static ValueType Bool => new(ValueKind.Bool);

    /// <summary>What integer expressions compute in: 64 bits, signed.</summary>
    public static ValueType Number => new(ValueKind.Integer, 64, true);

    /// <summary>A sequence number.</summary>
    public static ValueType Seq32 => new(ValueKind.Seq32, 32);

    /// <summary>A length of time.</summary>
    public static ValueType Duration => new(ValueKind.Duration, 64, true);

    /// <summary>Octets of the host, as their number.</summary>
    public static ValueType Text => new(ValueKind.Text, 32);

    /// <summary>An error of the spec.</summary>
    public static ValueType Error => new(ValueKind.Error);

    /// <summary>Whether it takes part in arithmetic as an integer: integers and text.</summary>
    public bool IsNumeric => Kind is ValueKind.Integer or ValueKind.Text;
}
