using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Tests.Harness;

/// <summary>What users see of generated types: every public type and member, one a line.</summary>
internal static class PublicShape
{
    private static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted, SymbolDisplayTypeQualificationStyle.NameOnly, SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The shape of the types in a namespace.</summary>
    public static string Of(Compilation compilation, string @namespace)
    {
        var text = new StringBuilder();
        INamespaceSymbol space = compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(n => n.Name == @namespace);
        foreach (INamedTypeSymbol type in space.GetTypeMembers().Where(t => t.DeclaredAccessibility == Accessibility.Public).OrderBy(t => t.Name, StringComparer.Ordinal))
            Append(text, type, "");
        return text.ToString();
    }

    /// <summary>The shape of all types of an assembly, as its metadata has them; namespace by namespace.</summary>
    public static string Of(IAssemblySymbol assembly)
    {
        var text = new StringBuilder();
        foreach (var space in Types(assembly.GlobalNamespace).GroupBy(t => t.ContainingNamespace.ToDisplayString()).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append($"namespace {space.Key}\n");
            foreach (INamedTypeSymbol type in space.OrderBy(t => t.Name, StringComparer.Ordinal)) Append(text, type, "");
        }

        return text.ToString();
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Where(t => t.DeclaredAccessibility == Accessibility.Public).Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static void Append(StringBuilder text, INamedTypeSymbol type, string indent)
    {
        IEnumerable<string> bases = type.Interfaces.Select(i => i.ToDisplayString(Format));
        text.Append(indent).Append(type.TypeKind.ToString().ToLowerInvariant()).Append(type.IsRecord ? " record " : " ").Append(type.Name);
        if (type.EnumUnderlyingType is { } underlying) bases = [underlying.ToDisplayString()];
        if (bases.Any()) text.Append(" : ").Append(string.Join(", ", bases));
        text.Append('\n');
        // What the compiler makes for every record is not ours.
        IEnumerable<ISymbol> members = type.GetMembers().Where(m => m.DeclaredAccessibility == Accessibility.Public && !IsOfCompiler(m) && m is not IMethodSymbol { AssociatedSymbol: not null });
        foreach (string member in members.Where(m => m is not INamedTypeSymbol).Select(m => m.ToDisplayString(Format)).Order(StringComparer.Ordinal))
            text.Append(indent).Append("    ").Append(member).Append('\n');
        foreach (INamedTypeSymbol nested in members.OfType<INamedTypeSymbol>()) Append(text, nested, indent + "    ");
    }

    private static bool IsOfCompiler(ISymbol member) => member.IsImplicitlyDeclared || member.GetAttributes().Any(a => a.AttributeClass?.Name == "CompilerGeneratedAttribute");
}
