using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>What the method of a handling keeps while its event lasts, besides the word of rules: no more than it needs, for every segment pays for it.</summary>
public sealed class HandlingFrame
{
    private readonly EmitContext _context;
    private readonly Dictionary<int, string> _counters = [];

    /// <summary>Looks through a handling.</summary>
    public HandlingFrame(EmitContext context, EventPlan plan, EventNames names, Handling handling, HandlingFlow flow)
    {
        _context = context;
        Bounds = new FiringBounds(context, plan, handling);
        for (int i = 0; i < handling.Sections.Count; i++)
        {
            if (!flow.IsReached(i)) continue;
            Section section = handling.Sections[i];
            HasRun |= section.Rules.Count > 0 && Bounds.MayBeFull(i);
            Returns |= section.Rules.Any(r => r.Answer.Kind == AnswerKind.Return);
            HasRun |= Returns || section.Rules.Any(r => r.Goto >= 0 && IsAgain(r));
            if (section.Rules.Any(r => IsAgain(r))) _counters.Add(section.Step, names.Local("agains", "Count"));
        }
    }

    /// <summary>Where the word of rules may be full.</summary>
    public FiringBounds Bounds { get; }

    /// <summary>Whether there is a <c>run</c>: words of rules may have to be put aside, a value is returned, or a step judged again in another state.</summary>
    public bool HasRun { get; }

    /// <summary>Whether a rule returns a value, which then stands in the <c>run</c>.</summary>
    public bool Returns { get; }

    /// <summary>The locals that count how often steps are judged again.</summary>
    public IEnumerable<string> Counters => _counters.Values;

    /// <summary>Whether a rule has its step judged again.</summary>
    public static bool IsAgain(BoundRule rule) => rule.Then.Kind == ContinuationKind.Again && rule.Answer.Kind is not (AnswerKind.Refuse or AnswerKind.Ignore);

    /// <summary>The local that counts how often a step is judged again; null if none of its rules says so.</summary>
    public string? Counter(int step) => _counters.TryGetValue(step, out string? counter) ? counter : null;

    /// <summary>What the event came to, if a rule refuses it.</summary>
    public string Refused(int error)
    {
        string member = EmitContext.Member(_context.Types.Error, _context.ErrorMember(error));
        return HasRun ? $"run.Refused({member}, State, rules)" : $"Refused({member}, rules)";
    }
}
