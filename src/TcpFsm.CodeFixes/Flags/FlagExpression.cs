using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TcpFsm.CodeFixes.Editing;
using TcpFsm.Roslyn.Analyzers.Constants;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.CodeFixes.Flags;

/// <summary>An expression that puts flags together, and how it is changed: where the flags stand in it one by one as little as possible, else it is written anew.</summary>
internal sealed class FlagExpression(ExpressionSyntax expression, FlagsFacts facts, SemanticModel model)
{
    private const ulong All = ulong.MaxValue;

    /// <summary>What is known of its value.</summary>
    public KnownBits Value => ValueOf(expression);

    /// <summary>The changes of a repair; none where the flags stand in it in a way that cannot be taken apart.</summary>
    public IEnumerable<TextChange> Change(FlagRepair repair)
    {
        if (!repair.IsRemoval) return [Add(repair.Bits)];
        bool isTakenApart = Parts(expression).All(p => (ValueOf(p).Value & repair.Bits) == 0 || IsRemoved(p, repair.Bits));
        if (isTakenApart && !IsRemoved(expression, repair.Bits)) return Remove(expression, repair.Bits);
        return Value.Mask == All ? [Write(Value.Value & ~repair.Bits)] : [];
    }

    private TextChange Add(ulong bits) =>
        Value is { Value: 0, Mask: All } ? Write(bits) : new TextChange(new TextSpan(expression.Span.End, 0), " | " + Spell(bits));

    private TextChange Write(ulong bits) => new(expression.Span, bits == 0 ? "default" : Spell(bits));

    // `A | B`: the part goes, and the bar beside it. What stands between them stays if it is more than blanks.
    private IEnumerable<TextChange> Remove(ExpressionSyntax node, ulong bits)
    {
        if (Either(node) is not { OperatorToken: var bar } either) return [];
        if (IsRemoved(either.Left, bits)) return Remove(either.Right, bits).Prepend(Cut(either.Left.SpanStart, bar.Span.End, either.Right.SpanStart));
        if (!IsRemoved(either.Right, bits)) return Remove(either.Left, bits).Concat(Remove(either.Right, bits));
        return Remove(either.Left, bits).Append(
            HasOnlyBlanks(either.Left.Span.End, bar.SpanStart) ? Cut(either.Left.Span.End, either.Right.Span.End) : Cut(bar.SpanStart, either.Right.Span.End));
    }

    private TextChange Cut(int start, int end, int endOfBlanks) => Cut(start, HasOnlyBlanks(end, endOfBlanks) ? endOfBlanks : end);

    private static TextChange Cut(int start, int end) => new(TextSpan.FromBounds(start, end), "");

    private bool HasOnlyBlanks(int start, int end) =>
        expression.SyntaxTree.GetText().ToString(TextSpan.FromBounds(start, end)).All(char.IsWhiteSpace);

    private bool IsRemoved(ExpressionSyntax node, ulong bits) => Parts(node).All(p => ValueOf(p) is { Mask: All, Value: var value } && value != 0 && (value & ~bits) == 0);

    private KnownBits ValueOf(ExpressionSyntax node) => model.GetOperation(node) is { } operation ? ConstantEvaluator.Evaluate(operation) : KnownBits.Unknown;

    private string Spell(ulong bits) => string.Join(
        " | ", EnumValues.Members(facts.Type)
            .Where(m => EnumValues.Bits(m.ConstantValue) is { } bit && bit != 0 && (bit & (bit - 1)) == 0 && (bits & bit) != 0)
            .Select(m => MinimalNames.Of(m, model, expression.SpanStart)));

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax node) =>
        Either(node) is { } either ? Parts(either.Left).Concat(Parts(either.Right)) : [node];

    private static BinaryExpressionSyntax? Either(ExpressionSyntax node)
    {
        while (node is ParenthesizedExpressionSyntax parenthesized) node = parenthesized.Expression;
        return node.IsKind(SyntaxKind.BitwiseOrExpression) ? (BinaryExpressionSyntax)node : null;
    }
}
