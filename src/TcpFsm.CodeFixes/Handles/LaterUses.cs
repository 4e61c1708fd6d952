using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TcpFsm.CodeFixes.Handles;

/// <summary>The uses of a consumed handle that are meant for the one the call returned.</summary>
internal static class LaterUses
{
    /// <summary>
    /// Members of the old handle that the new one has too, in the statements after the call, up to where the variable is given another handle.
    /// </summary>
    public static IEnumerable<IdentifierNameSyntax> Of(LostHandle lost, SemanticModel model)
    {
        if (lost.Variable is null || lost.Statement.Parent is not { } block) return [];
        return block.ChildNodes().Select(n => n is GlobalStatementSyntax global ? global.Statement : n)
            .Where(n => n.SpanStart > lost.Statement.SpanStart)
            .SelectMany(n => n.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            .Where(n => n.Identifier.ValueText == lost.Variable.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n).Symbol, lost.Variable))
            .TakeWhile(n => !IsWritten(n))
            .Where(n => n.Parent is MemberAccessExpressionSyntax access && access.Expression == n && !lost.Result.GetMembers(access.Name.Identifier.ValueText).IsEmpty);
    }

    private static bool IsWritten(IdentifierNameSyntax name) =>
        (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name) || name.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None };
}
