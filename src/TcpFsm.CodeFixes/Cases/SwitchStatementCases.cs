using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TcpFsm.CodeFixes.Editing;

namespace TcpFsm.CodeFixes.Cases;

/// <summary>Adds cases to a switch statement, after the others.</summary>
internal static class SwitchStatementCases
{
    /// <summary>The changes.</summary>
    public static IEnumerable<TextChange> Add(SwitchStatementSyntax statement, IEnumerable<StatePattern> patterns, Layout layout)
    {
        int brace = statement.CloseBraceToken.SpanStart;
        if (!layout.IsFirstInLine(brace))
        {
            string inLine = string.Concat(patterns.Select(p => $"case {p.Text}: break; "));
            return [new TextChange(new TextSpan(brace, 0), layout.BlankBefore(brace) + inLine)];
        }

        SwitchSectionSyntax? last = statement.Sections.LastOrDefault();
        string indent = layout.IndentationOf(last) ?? layout.InnerIndentation(brace);
        string inner = layout.IndentationOf(last?.Statements[0]) ?? indent + layout.InnerIndentation(brace).Substring(layout.Indentation(brace).Length);
        string lines = string.Concat(patterns.Select(p => $"{indent}case {p.Text}:{layout.LineEnd}{inner}break;{layout.LineEnd}"));
        return [new TextChange(new TextSpan(layout.LineStart(brace), 0), lines)];
    }
}
