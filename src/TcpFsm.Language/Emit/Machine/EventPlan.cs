using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Sorts an event's rules by state, and states of the same rules together.</summary>
public sealed class EventPlan
{
    private readonly Simplifier _simplifier;
    private readonly UsageTable _usage;
    private readonly Expr?[] _conditions;

    /// <summary>Plans one event.</summary>
    public EventPlan(EmitContext context, int @event)
    {
        _simplifier = context.Simplifier;
        _usage = context.Usage;
        Event = context.Model.Events[@event];
        Index = @event;
        _conditions = Event.Steps.Select(s => s.Condition is null ? null : _simplifier.Simplify(s.Condition)).ToArray();
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

    /// <summary>Where the event goes on after a rule of a section; null: the event ends.</summary>
    public Entry? Target(Section section, BoundRule rule)
    {
        if (rule.Answer.Kind is AnswerKind.Refuse or AnswerKind.Ignore) return null;
        return rule.Then.Kind switch
        {
            ContinuationKind.Stop => null,
            ContinuationKind.Again => new Entry(section.Step, IsAgain: true, PastCondition: section.Condition is not null),
            ContinuationKind.Jump => new Entry(rule.Then.Step),
            _ => section.Step < 0 || section.Step + 1 >= Event.Steps.Count ? null : new Entry(section.Step + 1),
        };
    }

    /// <summary>Whether a state has anything to judge at a step; a plain list that is judged again needs one of its own.</summary>
    public bool GoesOn(int state, Entry entry)
    {
        Handling handling = ByState[state];
        int section = handling.SectionAt(entry);
        return section < handling.Sections.Count && (entry.Step >= 0 || handling.Sections[section].Step < 0);
    }

    private Handling[] Group(int states)
    {
        // Rules are dealt out to their states once, so that many states and rules cost no more than their sum. The keys hold places in the event.
        List<int>[] plain = Deal(Event.Plain, states);
        List<int>[][] steps = Event.Steps.Select(s => Deal(s.Rules, states)).ToArray();
        var known = new Dictionary<string, Handling>(System.StringComparer.Ordinal);
        var byState = new Handling[states];
        for (int state = 0; state < states; state++)
        {
            string key = (Event.PlainStates.Contains(state) ? string.Join(",", plain[state]) : "none") + "|" + string.Join("|", steps.Select(s => string.Join(",", s[state])));
            if (!known.TryGetValue(key, out Handling? handling))
                known.Add(key, handling = new Handling(Sections(Event.PlainStates.Contains(state) ? plain[state] : null, steps.Select(s => s[state]).ToList())));
            handling.States.Add(state);
            byState[state] = handling;
        }

        return byState;
    }

    private static List<int>[] Deal(EquatableArray<BoundRule> rules, int states)
    {
        var dealt = new List<int>[states];
        for (int i = 0; i < states; i++) dealt[i] = [];
        for (int i = 0; i < rules.Count; i++)
        {
            foreach (int state in rules[i].States.States) dealt[state].Add(i);
        }

        return dealt;
    }

    private List<Section> Sections(List<int>? plain, List<List<int>> steps)
    {
        var sections = new List<Section>();
        if (plain is not null) sections.Add(new Section(-1, "", null, Applicable(plain.Select(i => Event.Plain[i]))));
        for (int i = 0; i < steps.Count; i++)
        {
            StepModel step = Event.Steps[i];
            if (Simplifier.IsFalse(_conditions[i])) continue;
            Expr? condition = Simplifier.IsTrue(_conditions[i]) ? null : _conditions[i];
            List<BoundRule> rules = Applicable(steps[i].Select(r => step.Rules[r]));
            // A step no rule of this state is in still asks the host what its condition asks.
            if (rules.Count > 0 || (condition is not null && _usage.AsksHost(condition))) sections.Add(new Section(i, step.Name, condition, rules));
        }

        return sections;
    }

    private List<BoundRule> Applicable(IEnumerable<BoundRule> rules)
    {
        var applicable = new List<BoundRule>();
        foreach (BoundRule rule in rules)
        {
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
                    if (rule.Goto >= 0 && Target(section, rule) is { } entry && GoesOn(rule.Goto, entry)) ByState[rule.Goto].Entries.Add(entry);
                }
            }
        }
    }
}
