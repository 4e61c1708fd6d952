using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Flow;

/// <summary>
/// Which variables of a method can be followed, and where: those that nothing but the visible assignments of one function changes. A variable that a
/// lambda assigns, or that something refers to, is followed nowhere.
/// </summary>
internal sealed class VariableCensus
{
    private readonly HashSet<ISymbol> _aliased = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Writes> _writes = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _functions = new(SymbolEqualityComparer.Default);

    /// <summary>Counts the assignments in the graphs of one method.</summary>
    public VariableCensus(IReadOnlyCollection<RawGraph> graphs)
    {
        foreach (RawGraph graph in graphs)
        {
            if (graph.Function is not null) _functions.Add(graph.Function);
            foreach (IOperation operation in graph.Operations.SelectMany(o => o)) Count(operation, graph.Function);
        }
    }

    /// <summary>Whether a function may follow a variable.</summary>
    /// <param name="symbol">A local variable or a parameter.</param>
    /// <param name="function">The lambda or local function; null for the method around them.</param>
    public bool IsFollowed(ISymbol symbol, IMethodSymbol? function)
    {
        if (_aliased.Contains(symbol) || symbol is ILocalSymbol { RefKind: not RefKind.None } or IParameterSymbol { RefKind: not RefKind.None }) return false;
        IMethodSymbol? owner = OwnerOf(symbol);
        _writes.TryGetValue(symbol, out Writes? writes);
        // A parameter has a value before the first assignment.
        int count = (writes?.Count ?? 0) + (symbol is IParameterSymbol ? 1 : 0);
        if (!Same(owner, function)) return count <= 1;
        return writes is null || (!writes.IsScattered && Same(writes.Function, owner));
    }

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static ISymbol? SymbolOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IDeclarationExpressionOperation declaration => SymbolOf(declaration.Expression),
        _ => null,
    };

    private void Count(IOperation operation, IMethodSymbol? function)
    {
        foreach (RawBinding binding in Bindings.Of(operation)) Write(binding.Declared ?? SymbolOf(binding.Target), function);
        ISymbol? aliased = operation switch
        {
            IAddressOfOperation address => SymbolOf(address.Reference),
            ISimpleAssignmentOperation { IsRef: true } assignment => SymbolOf(assignment.Value),
            // What is referred to may be kept and given back.
            IArgumentOperation { Parameter.RefKind: not RefKind.None, Parent: IInvocationOperation call } argument when CanKeep(call.TargetMethod) => SymbolOf(argument.Value),
            IParameterReferenceOperation parameter when IsField(parameter) => parameter.Parameter,
            _ => null,
        };
        if (aliased is not null) _aliased.Add(aliased);
    }

    private static bool CanKeep(IMethodSymbol method) => method.RefKind != RefKind.None || method.ReturnType.IsRefLikeType;

    // A primary constructor's parameter lives on as a field of the object; elsewhere the code of a constructor is its own.
    private static bool IsField(IParameterReferenceOperation reference)
    {
        if (reference.Parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor }) return false;
        IOperation root = reference;
        while (root.Parent is { } parent) root = parent;
        return root is not IConstructorBodyOperation;
    }

    private void Write(ISymbol? symbol, IMethodSymbol? function)
    {
        if (symbol is null) return;
        if (!_writes.TryGetValue(symbol, out Writes? writes)) _writes[symbol] = writes = new Writes(function);
        writes.Count++;
        writes.IsScattered |= !Same(writes.Function, function);
    }

    private IMethodSymbol? OwnerOf(ISymbol symbol) => symbol.ContainingSymbol is IMethodSymbol method && _functions.Contains(method) ? method : null;

    private sealed class Writes(IMethodSymbol? function)
    {
        public IMethodSymbol? Function { get; } = function;

        public int Count { get; set; }

        public bool IsScattered { get; set; }
    }
}
