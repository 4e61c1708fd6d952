using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Analyzers.Constants;

/// <summary>The one value that a local ever has.</summary>
public static class SingleAssignment
{
    /// <summary>The value of a local that is assigned in one place only; null if it is assigned in more, or may be written through a reference.</summary>
    /// <remarks>One assignment need not be the declaration: the compiler lets no local be read before it.</remarks>
    public static IOperation? Of(ILocalReferenceOperation reference)
    {
        if (reference.Local.RefKind != RefKind.None || reference.IsDeclaration) return null;
        IOperation body = reference;
        while (body.Parent is { } parent) body = parent;

        IOperation? only = null;
        foreach (IOperation operation in body.Descendants())
        {
            switch (Writes(operation, reference.Local, out IOperation? value))
            {
                case true when only is null && value is not null:
                    only = value;
                    break;
                case true:
                    return null;
            }
        }

        return only;
    }

    private static bool Writes(IOperation operation, ILocalSymbol local, out IOperation? value)
    {
        value = null;
        if (operation is IVariableDeclaratorOperation declarator && Same(declarator.Symbol, local))
        {
            value = (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
            // The variable of a loop over a collection is declared without a value and has many.
            return value is not null || declarator.Parent is not IVariableDeclarationOperation;
        }

        if (operation is IDeclarationPatternOperation pattern) return Same(pattern.DeclaredSymbol, local);
        if (operation is IRecursivePatternOperation recursive) return Same(recursive.DeclaredSymbol, local);
        if (operation is IListPatternOperation list) return Same(list.DeclaredSymbol, local);
        if (operation is not ILocalReferenceOperation use || !Same(use.Local, local)) return false;
        if (use.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == use)
        {
            value = assignment.Value;
            return true;
        }

        return !IsRead(use);
    }

    // Whatever might write is no read: references to the variable, deconstruction, operators that assign.
    private static bool IsRead(ILocalReferenceOperation use) => use.Parent switch
    {
        _ when use.IsDeclaration => false,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.None or RefKind.In,
        ISimpleAssignmentOperation assignment => !assignment.IsRef,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.RefKind == RefKind.None,
        ITupleOperation tuple => tuple.Parent is not IDeconstructionAssignmentOperation deconstruction || deconstruction.Target != tuple,
        IAssignmentOperation written => written.Target != use,
        IIncrementOrDecrementOperation or IAddressOfOperation => false,
        null => false,
        { Kind: OperationKind.None } => false,
        _ => true,
    };

    private static bool Same(ISymbol? symbol, ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(symbol, local);
}
