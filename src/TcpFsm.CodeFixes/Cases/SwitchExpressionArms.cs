using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TcpFsm.CodeFixes.Editing;

namespace TcpFsm.CodeFixes.Cases;

/// <summary>Adds arms to a switch expression, after the others.</summary>
internal static class SwitchExpressionArms
{
    /// <summary>The changes.</summary>
    /// <param name="expression">The switch.</param>
    /// <param name="patterns">The patterns of the arms.</param>
    /// <param name="value">What the arms come to.</param>
    /// <param name="layout">How the file is laid out.</param>
    public static IEnumerable<TextChange> Add(SwitchExpressionSyntax expression, IEnumerable<StatePattern> patterns, string value, Layout layout)
    {
        bool endsWithComma = expression.Arms.Count > 0 && expression.Arms.SeparatorCount == expression.Arms.Count;
        if (expression.Arms.Count > 0 && !endsWithComma) yield return new TextChange(new TextSpan(expression.Arms.Last().Span.End, 0), ",");

        int brace = expression.CloseBraceToken.SpanStart;
        IEnumerable<string> arms = patterns.Select(p => $"{p.Text} => {value}");
        if (!layout.IsFirstInLine(brace))
        {
            yield return new TextChange(new TextSpan(brace, 0), layout.BlankBefore(brace) + string.Join(", ", arms) + (endsWithComma ? ", " : " "));
            yield break;
        }

        string indent = layout.IndentationOf(expression.Arms.LastOrDefault()) ?? layout.InnerIndentation(brace);
        string lines = string.Join("," + layout.LineEnd, arms.Select(a => indent + a));
        yield return new TextChange(new TextSpan(layout.LineStart(brace), 0), lines + (endsWithComma ? "," : "") + layout.LineEnd);
    }
}
