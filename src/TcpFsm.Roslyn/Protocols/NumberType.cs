using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Protocols;

/// <summary>How integral types, and enums over them, hold their numbers.</summary>
public static class NumberType
{
    /// <summary>How many bits a number of the type has; null if it is no integral type.</summary>
    public static int? BitsOf(ITypeSymbol? type) => SpecialOf(type) switch
    {
        SpecialType.System_Byte or SpecialType.System_SByte => 8,
        SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char => 16,
        SpecialType.System_Int32 or SpecialType.System_UInt32 => 32,
        SpecialType.System_Int64 or SpecialType.System_UInt64 => 64,
        _ => null,
    };

    /// <summary>Whether numbers of the type may be negative.</summary>
    public static bool IsSigned(ITypeSymbol? type) =>
        SpecialOf(type) is SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64;

    /// <summary>The bits that a number of the type can have, as a mask.</summary>
    public static ulong MaskOf(ITypeSymbol? type) => BitsOf(type) is { } bits and < 64 ? (1UL << bits) - 1 : ulong.MaxValue;

    private static SpecialType? SpecialOf(ITypeSymbol? type) => (EnumValues.EnumOf(type)?.EnumUnderlyingType ?? EnumValues.Underlying(type))?.SpecialType;
}
