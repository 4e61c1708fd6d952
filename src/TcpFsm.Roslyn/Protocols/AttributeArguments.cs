using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Protocols;

/// <summary>Reads the arguments of an attribute. What is missing or of another type, in code that does not compile yet or of another version, reads as nothing.</summary>
internal static class AttributeArguments
{
    public static string Text(this AttributeData attribute, int index) => At(attribute, index).Value as string ?? "";

    public static int? Number(this AttributeData attribute, int index) => At(attribute, index).Value as int?;

    public static INamedTypeSymbol? Type(this AttributeData attribute, int index) => At(attribute, index).Value as INamedTypeSymbol;

    public static string NamedText(this AttributeData attribute, string name) => Named(attribute, name).Value as string ?? "";

    public static INamedTypeSymbol? NamedType(this AttributeData attribute, string name) => Named(attribute, name).Value as INamedTypeSymbol;

    // The value of an array cannot be asked for; none of our attributes has one.
    private static TypedConstant At(AttributeData attribute, int index)
    {
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        return index < arguments.Length && arguments[index].Kind != TypedConstantKind.Array ? arguments[index] : default;
    }

    private static TypedConstant Named(AttributeData attribute, string name)
    {
        foreach (var pair in attribute.NamedArguments)
        {
            if (pair.Key == name && pair.Value.Kind != TypedConstantKind.Array) return pair.Value;
        }

        return default;
    }
}
