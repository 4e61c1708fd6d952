using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Where binding reports. The same text is bound once for each use, so a place is reported once for each kind of problem: the first message stands.</summary>
internal sealed class BindingProblems(ProblemBag bag)
{
    // What reading reported at a place is not said again in other words.
    private readonly HashSet<(string Rule, int Start)> _reported = [.. bag.Sorted.Select(p => (p.Rule.Id, p.Span.Start))];

    private List<Problem>? _held;

    /// <summary>Runs something and gives what it would have reported.</summary>
    public IReadOnlyList<Problem> Hold(Action bind)
    {
        List<Problem>? outer = _held;
        var held = _held = [];
        bind();
        _held = outer;
        return held;
    }

    /// <summary>Reports what was held back.</summary>
    public void Report(IEnumerable<Problem> held)
    {
        foreach (Problem problem in held) Add(problem.Rule, problem.Span, problem.Message);
    }

    public void Unknown(TextSpan span, string message) => Add(ProblemRules.UnknownName, span, message);

    public void Duplicate(TextSpan span, string message) => Add(ProblemRules.DuplicateName, span, message);

    public void Malformed(TextSpan span, string message) => Add(ProblemRules.BadKey, span, message);

    public void NoExpression(TextSpan span, string message) => Add(ProblemRules.BadExpression, span, message);

    public void WrongType(TextSpan span, string message) => Add(ProblemRules.WrongType, span, message);

    private void Add(ProblemRule rule, TextSpan span, string message)
    {
        if (_held is not null) _held.Add(new Problem(rule, span, message));
        else if (_reported.Add((rule.Id, span.Start))) bag.Add(rule, span, message);
    }
}
