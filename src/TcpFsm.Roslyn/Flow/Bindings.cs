using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Flow;

/// <summary>A variable that an operation gives a value, as the compiler has it: by reference to it, or declared in a pattern.</summary>
/// <param name="Target">The reference; null for a pattern's variable.</param>
/// <param name="Declared">The pattern's variable.</param>
/// <param name="Value">What is assigned whole, if it is known.</param>
internal readonly record struct RawBinding(IOperation? Target, ISymbol? Declared, IOperation? Value);

/// <summary>Finds what an operation, taken without those inside it, gives a value.</summary>
internal static class Bindings
{
    /// <summary>The bindings, in order.</summary>
    public static IEnumerable<RawBinding> Of(IOperation operation) => IsBinding(operation.Kind) ? BindingsOf(operation) : [];

    // Asked of every operation there is.
    private static bool IsBinding(OperationKind kind) => kind is
        OperationKind.SimpleAssignment or OperationKind.DeconstructionAssignment or OperationKind.CompoundAssignment or OperationKind.CoalesceAssignment
        or OperationKind.Increment or OperationKind.Decrement or OperationKind.Invocation or OperationKind.ObjectCreation or OperationKind.FunctionPointerInvocation
        or OperationKind.DynamicInvocation or OperationKind.DynamicObjectCreation or OperationKind.IsPattern;

    private static IEnumerable<RawBinding> BindingsOf(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { IsRef: false } assignment => [new RawBinding(assignment.Target, null, assignment.Value)],
        IDeconstructionAssignmentOperation deconstruction => Leaves(deconstruction.Target),
        IAssignmentOperation other => [new RawBinding(other.Target, null, null)],
        IIncrementOrDecrementOperation increment => [new RawBinding(increment.Target, null, null)],
        IInvocationOperation call => ByReference(call.Arguments),
        IObjectCreationOperation creation => ByReference(creation.Arguments),
        IFunctionPointerInvocationOperation call => ByReference(call.Arguments),
        // What is passed by reference is not told here.
        IDynamicInvocationOperation call => Leaves(call.Arguments),
        IDynamicObjectCreationOperation creation => Leaves(creation.Arguments),
        IIsPatternOperation test => Declared(test.Pattern, test.Value),
        _ => [],
    };

    private static IEnumerable<RawBinding> ByReference(IEnumerable<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out) yield return new RawBinding(argument.Value, null, null);
        }
    }

    private static IEnumerable<RawBinding> Leaves(IOperation target)
    {
        if (target is IDeclarationExpressionOperation declaration) return Leaves(declaration.Expression);
        return target is ITupleOperation tuple ? Leaves(tuple.Elements) : [new RawBinding(target, null, null)];
    }

    private static IEnumerable<RawBinding> Leaves(IEnumerable<IOperation> targets)
    {
        foreach (IOperation target in targets)
        {
            foreach (RawBinding leaf in Leaves(target)) yield return leaf;
        }
    }

    // The value is known where the pattern names the whole of it.
    private static IEnumerable<RawBinding> Declared(IPatternOperation pattern, IOperation? value)
    {
        ISymbol? symbol = pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
            IListPatternOperation list => list.DeclaredSymbol,
            _ => null,
        };
        if (symbol is not null) yield return new RawBinding(null, symbol, value);
        foreach (IOperation child in pattern.ChildOperations)
        {
            IEnumerable<RawBinding> inner = child switch
            {
                IPatternOperation part => Declared(part, pattern is IBinaryPatternOperation ? value : null),
                IPropertySubpatternOperation { Pattern: { } part } => Declared(part, null),
                _ => [],
            };
            foreach (RawBinding binding in inner) yield return binding;
        }
    }
}
