using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Problems;

/// <summary>Collects the problems of one spec; a place and rule reported twice counts once.</summary>
public sealed class ProblemBag
{
    /// <summary>Nobody reads more, and a hostile text must not fill the memory.</summary>
    private const int Most = 1000;

    private readonly List<Problem> _problems = [];
    private readonly HashSet<(string Rule, int Start, string Message)> _seen = [];

    /// <summary>The problems so far, in the order of their places.</summary>
    public IReadOnlyList<Problem> Sorted => _problems.OrderBy(p => p.Span.Start).ThenBy(p => p.Rule.Id, System.StringComparer.Ordinal).ToList();

    /// <summary>Whether an error was added.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a problem. Behind the first thousand only their being more is kept.</summary>
    public void Add(ProblemRule rule, TextSpan span, string message)
    {
        HasErrors |= rule.Severity == ProblemSeverity.Error;
        if (_problems.Count > Most || !_seen.Add((rule.Id, span.Start, message))) return;
        _problems.Add(new Problem(rule, span, _problems.Count < Most ? message : $"There are more problems than {Most}: mend those first."));
    }
}
