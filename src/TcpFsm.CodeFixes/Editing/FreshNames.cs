using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TcpFsm.CodeFixes.Editing;

/// <summary>Names for new variables that no name around them is equal to.</summary>
internal sealed class FreshNames
{
    private readonly HashSet<string> _taken;

    /// <summary>Looks at the names around a place.</summary>
    public FreshNames(SyntaxNode place)
    {
        SyntaxNode member = place.AncestorsAndSelf().First(n => n is CompilationUnitSyntax || (n is MemberDeclarationSyntax and not GlobalStatementSyntax));
        _taken = [.. member.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText)];
    }

    /// <summary>A name for a variable that holds something of a type: <c>finWait1</c>, or <c>finWait12</c> if that is taken.</summary>
    public string For(string typeName)
    {
        string name = char.ToLowerInvariant(typeName[0]) + typeName.Substring(1);
        string free = name;
        for (int i = 2; !_taken.Add(free); i++) free = name + i.ToString(CultureInfo.InvariantCulture);
        return SyntaxFacts.GetKeywordKind(free) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(free) == SyntaxKind.None ? free : "@" + free;
    }
}
