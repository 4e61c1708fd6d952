using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>A part of an event's handling in which at most one rule fires: a step, or the plain list before the steps.</summary>
/// <param name="Step">The step; -1: the plain list.</param>
/// <param name="Name">The step's name; empty for the plain list.</param>
/// <param name="Condition">Passed over when this does not hold; null: never passed over.</param>
/// <param name="Rules">The rules that can fire, in order.</param>
public sealed record Section(int Step, string Name, Expr? Condition, IReadOnlyList<BoundRule> Rules)
{
    /// <summary>Whether a rule is sure to fire.</summary>
    public bool AlwaysFires => Condition is null && Rules.Count > 0 && Rules[Rules.Count - 1].When is null;
}

/// <summary>How states of the same rules handle an event: one method.</summary>
public sealed class Handling(IReadOnlyList<Section> sections)
{
    /// <summary>The sections, in order.</summary>
    public IReadOnlyList<Section> Sections { get; } = sections;

    /// <summary>The states.</summary>
    public List<int> States { get; } = [];

    /// <summary>The steps at which an event that began in another state may come in; -1: its plain list.</summary>
    public SortedSet<int> Entries { get; } = [];

    /// <summary>Whether an event that began in another state has anything left to judge here.</summary>
    public bool IsEntered => Entries.Count > 0;

    /// <summary>The first section at or after a step, as index; the number of sections if there is none.</summary>
    public int SectionAt(int step)
    {
        int i = 0;
        while (i < Sections.Count && Sections[i].Step < step) i++;
        return i;
    }
}

/// <summary>Sorts an event's rules by state, and states of the same rules together.</summary>
public sealed class EventPlan
{
    private readonly Simplifier _simplifier;
    private readonly UsageTable _usage;

    /// <summary>Plans one event.</summary>
    public EventPlan(EmitContext context, int @event)
    {
        _simplifier = context.Simplifier;
        _usage = context.Usage;
        Event = context.Model.Events[@event];
        Index = @event;
        ByState = Group(context.Model.States.Count);
        FindEntries();
    }

    /// <summary>The event.</summary>
    public EventModel Event { get; }

    /// <summary>Its index.</summary>
    public int Index { get; }

    /// <summary>The handling of each state.</summary>
    public Handling[] ByState { get; }

    /// <summary>The different handlings, by their first states.</summary>
    public IEnumerable<Handling> Handlings => ByState.Distinct();

    /// <summary>Where the event goes on after a rule of a section.</summary>
    /// <returns>The step, the plain list being -1; null: the event ends.</returns>
    public int? Target(Section section, BoundRule rule)
    {
        if (rule.Answer.Kind is AnswerKind.Refuse or AnswerKind.Ignore) return null;
        return rule.Then.Kind switch
        {
            ContinuationKind.Stop => null,
            ContinuationKind.Again => section.Step,
            ContinuationKind.Jump => rule.Then.Step,
            _ => section.Step < 0 || section.Step + 1 >= Event.Steps.Count ? null : section.Step + 1,
        };
    }

    /// <summary>Whether a state has anything to judge at a step; a plain list that is judged again needs one of its own.</summary>
    public bool GoesOn(int state, int step)
    {
        Handling handling = ByState[state];
        int section = handling.SectionAt(step);
        return section < handling.Sections.Count && (step >= 0 || handling.Sections[section].Step < 0);
    }

    private Handling[] Group(int states)
    {
        // States with the same rules in the same sections have equal keys; the rules themselves are the model's own objects.
        var known = new Dictionary<string, Handling>(System.StringComparer.Ordinal);
        var byState = new Handling[states];
        for (int state = 0; state < states; state++)
        {
            string key = Key(state);
            if (!known.TryGetValue(key, out Handling? handling)) known.Add(key, handling = new Handling(Sections(state)));
            handling.States.Add(state);
            byState[state] = handling;
        }

        return byState;
    }

    private string Key(int state)
    {
        string Places(IEnumerable<BoundRule> rules) => string.Join(",", rules.Select((r, i) => r.States.Contains(state) ? i : -1).Where(i => i >= 0));
        string plain = Event.PlainStates.Contains(state) ? Places(Event.Plain) : "none";
        return plain + "|" + string.Join("|", Event.Steps.Select(s => Places(s.Rules)));
    }

    private List<Section> Sections(int state)
    {
        var sections = new List<Section>();
        if (Event.PlainStates.Contains(state)) sections.Add(new Section(-1, "", null, Applicable(Event.Plain, state)));
        for (int i = 0; i < Event.Steps.Count; i++)
        {
            StepModel step = Event.Steps[i];
            Expr? condition = step.Condition is null ? null : _simplifier.Simplify(step.Condition);
            if (Simplifier.IsFalse(condition)) continue;
            if (Simplifier.IsTrue(condition)) condition = null;
            List<BoundRule> rules = Applicable(step.Rules, state);
            // A step no rule of this state is in still asks the host what its condition asks.
            if (rules.Count > 0 || (condition is not null && _usage.AsksHost(condition))) sections.Add(new Section(i, step.Name, condition, rules));
        }

        return sections;
    }

    private List<BoundRule> Applicable(EquatableArray<BoundRule> rules, int state)
    {
        var applicable = new List<BoundRule>();
        foreach (BoundRule rule in rules)
        {
            if (!rule.States.Contains(state)) continue;
            Expr? condition = rule.When is null ? null : _simplifier.Simplify(rule.When);
            if (Simplifier.IsFalse(condition) && !rule.Lets.Any(l => _usage.AsksHost(l.Value))) continue;
            if (Simplifier.IsTrue(condition)) condition = null;
            applicable.Add(rule with { When = condition });
            if (condition is null) break;
        }

        return applicable;
    }

    private void FindEntries()
    {
        foreach (Handling handling in Handlings)
        {
            foreach (Section section in handling.Sections)
            {
                foreach (BoundRule rule in section.Rules)
                {
                    if (rule.Goto >= 0 && Target(section, rule) is { } step && GoesOn(rule.Goto, step)) ByState[rule.Goto].Entries.Add(step);
                }
            }
        }
    }
}
