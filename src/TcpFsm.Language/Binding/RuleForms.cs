using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Keys of a rule that exclude each other.</summary>
internal static class RuleForms
{
    public static void Check(RuleSyntax rule, BindingProblems problems)
    {
        if (rule.Ignore && DoesSomething(rule)) problems.Malformed(rule.Span, "A rule with `ignore: true` ends the event and does nothing else; take `ignore` or the rest away.");
        if (rule.Refuse is { } refuse && rule.Return is not null) problems.Malformed(refuse.Span, "A call either returns or is refused; take `return` or `refuse` away.");
        TextSpan? ended = rule.Then is null ? null : rule.Refuse is not null || rule.Ignore ? rule.Then.Span : null;
        if (ended is { } span) problems.Malformed(span, "`refuse` and `ignore` end the event; take `then` away.");
    }

    private static bool DoesSomething(RuleSyntax rule) =>
        rule.Do.Count + rule.Send.Count + rule.Cancel.Count + rule.Start.Count + rule.Signal.Count > 0
        || rule.Return is not null || rule.Refuse is not null || rule.Goto is not null;
}
