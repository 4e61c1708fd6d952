using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Protocols;

/// <summary>Constants of enums and numbers as 64 bits, whatever integral type they have.</summary>
public static class EnumValues
{
    /// <summary>The bits of a constant, sign-extended where its type has a sign; null if it is no integral number.</summary>
    public static ulong? Bits(object? constant) => constant switch
    {
        byte b => b,
        sbyte b => unchecked((ulong)b),
        short s => unchecked((ulong)s),
        ushort s => s,
        int i => unchecked((ulong)i),
        uint i => i,
        long l => unchecked((ulong)l),
        ulong l => l,
        char c => c,
        _ => null,
    };

    /// <summary>The members of an enum in the order they are declared.</summary>
    public static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue);

    /// <summary>The enum itself, also of a nullable one; null for any other type.</summary>
    public static INamedTypeSymbol? EnumOf(ITypeSymbol? type) => Underlying(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } named ? named : null;

    /// <summary>The type that a nullable value type wraps, else the type itself.</summary>
    public static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
