using System.Collections.Generic;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Parses what only binding knows to be an expression or a list of flags: once, however often an action is expanded.</summary>
internal sealed class SliceParser(ProblemBag bag)
{
    private readonly Dictionary<(TextSpan, string), ExpressionSyntax> _expressions = [];
    private readonly Dictionary<(TextSpan, string), IReadOnlyList<TemplateFlagSyntax>?> _flags = [];

    /// <summary>The expression a text holds; <see cref="MissingExpressionSyntax"/> if it does not parse, which is reported.</summary>
    public ExpressionSyntax Expression(TextSlice slice)
    {
        var key = (slice.Span, slice.Text);
        if (!_expressions.TryGetValue(key, out ExpressionSyntax? syntax)) _expressions.Add(key, syntax = ExpressionParser.Parse(slice.Trim(), bag) ?? new MissingExpressionSyntax(slice.Span));
        return syntax;
    }

    /// <summary>The flags of a template; null if they do not parse, which is reported.</summary>
    public IReadOnlyList<TemplateFlagSyntax>? Flags(TextSlice slice)
    {
        var key = (slice.Span, slice.Text);
        if (!_flags.TryGetValue(key, out IReadOnlyList<TemplateFlagSyntax>? flags)) _flags.Add(key, flags = FlagListParser.Parse(slice, bag));
        return flags;
    }
}
