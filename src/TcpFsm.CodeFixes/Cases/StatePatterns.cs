using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.CodeFixes.Editing;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.CodeFixes.Cases;

/// <summary>What a case is written with, for a state or for what a union holds of it.</summary>
internal static class StatePatterns
{
    /// <summary>The patterns of some states; none if the type is neither a protocol's states nor a union of handles.</summary>
    /// <param name="type">What is switched over.</param>
    /// <param name="states">The states, as their enum names them.</param>
    /// <param name="model">What the compiler knows.</param>
    /// <param name="place">Where the cases will stand.</param>
    public static IReadOnlyList<StatePattern> Of(ITypeSymbol type, IEnumerable<string> states, SemanticModel model, SyntaxNode place)
    {
        var protocols = ProtocolCache.Of(model.Compilation);
        if (protocols.ProtocolOf(type) is { } protocol)
        {
            return
            [
                .. states.SelectMany(name => protocol.Type.GetMembers(name).OfType<IFieldSymbol>())
                    .Select(member => new StatePattern(MinimalNames.Of(member, model, place.SpanStart), null, null)),
            ];
        }

        var names = new FreshNames(place);
        return protocols.UnionOf(type) is null
            ? []
            : [.. states.SelectMany(state => Holders(type, state, protocols)).Select(holder => Holding(holder, names.For(holder.Name)))];
    }

    // The property may be called otherwise than its state; its type says which it is.
    private static IEnumerable<IPropertySymbol> Holders(ITypeSymbol union, string state, ProtocolCache protocols) =>
        union.GetMembers().OfType<IPropertySymbol>().Where(p => protocols.HandleOf(p.Type)?.State.Name == state).Take(1);

    private static StatePattern Holding(IPropertySymbol holder, string variable) =>
        new($"{{ {holder.Name}: {{ }} {variable} }}", EnumValues.Underlying(holder.Type), variable);
}

/// <summary>A pattern that fits one state.</summary>
/// <param name="Text">The pattern.</param>
/// <param name="Handle">The handle that it declares a variable of; null for a state alone.</param>
/// <param name="Variable">The variable.</param>
internal sealed record StatePattern(string Text, ITypeSymbol? Handle, string? Variable);
