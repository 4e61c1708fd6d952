using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.CodeFixes.Handles;

/// <summary>A statement that calls a handle and throws away what the call returns.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Call">The call.</param>
/// <param name="Result">What it returns: a handle or a union of handles.</param>
/// <param name="Handle">The type of the handle that it consumes.</param>
/// <param name="Variable">The variable, parameter or field that the handle stands in, if another can be put there; else null.</param>
internal sealed record LostHandle(ExpressionStatementSyntax Statement, InvocationExpressionSyntax Call, ITypeSymbol Result, ITypeSymbol Handle, ISymbol? Variable)
{
    /// <summary>Whether what is returned can take the place of the handle it was called on.</summary>
    public bool IsOfSameState => Variable is not null && SymbolEqualityComparer.Default.Equals(Result, Handle);

    /// <summary>The handle as it is written in the call.</summary>
    public ExpressionSyntax Receiver => ((MemberAccessExpressionSyntax)Call.Expression).Expression;

    /// <summary>The lost handle that a diagnostic is about; null where it is no statement of its own.</summary>
    public static LostHandle? At(SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call } statement) return null;
        if (model.GetOperation(call) is not IInvocationOperation { Instance: { Type: { } handle } instance, Type: { } result }) return null;
        var protocols = ProtocolCache.Of(model.Compilation);
        return protocols.HandleOf(result) is null && protocols.UnionOf(result) is null ? null : new LostHandle(statement, call, result, handle, VariableOf(instance));
    }

    private static ISymbol? VariableOf(IOperation handle) => handle switch
    {
        ILocalReferenceOperation { Local: { IsForEach: false, IsUsing: false, RefKind: not RefKind.RefReadOnly } local } => local,
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None or RefKind.Ref or RefKind.Out } parameter } => parameter,
        IFieldReferenceOperation { Field: { IsReadOnly: false } field, Instance: null or IInstanceReferenceOperation } => field,
        _ => null,
    };
}
