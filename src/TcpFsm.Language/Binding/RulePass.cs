using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Rules: each is described once and bound for every event of its block, blocks of states before those of groups.</summary>
internal sealed class RulePass
{
    private readonly Draft _draft;
    private readonly BlockEvents _events;
    private readonly Dictionary<RuleSyntax, int> _indices = new(ReferenceComparer.Instance);

    private RulePass(Draft draft)
    {
        _draft = draft;
        _events = new BlockEvents(draft);
    }

    public static void Run(Draft draft)
    {
        var pass = new RulePass(draft);
        pass.Describe();
        foreach (bool ofStates in new[] { true, false })
        {
            foreach (StateSyntax owner in draft.Syntax.States)
            {
                if (draft.Names.States.Find(owner.Name.Text) >= 0 == ofStates) pass.BindBlocks(owner);
            }
        }
    }

    private static IEnumerable<(NameSyntax? Step, RuleSyntax Rule)> RulesOf(BlockSyntax block) =>
        (block.Rules ?? []).Select(r => ((NameSyntax?)null, r)).Concat((block.Steps ?? []).SelectMany(s => s.Rules.Select(r => ((NameSyntax?)s.Step, r))));

    private void Describe()
    {
        var ids = new RuleIds(_draft);
        var all = _draft.Syntax.States.SelectMany(s => s.Blocks.SelectMany(b => RulesOf(b).Select(r => (Owner: s, Block: b, r.Step, r.Rule)))).ToArray();
        foreach (var (_, _, _, rule) in all) ids.DeclareNamed(rule);
        foreach (var (owner, block, step, rule) in all)
        {
            _indices.Add(rule, _draft.Rules.Count);
            _draft.Positions.Rules.Add(rule.Id?.Span ?? rule.Span);
            _draft.Rules.Add(ids.Describe(owner, block, step, rule));
        }
    }

    private void BindBlocks(StateSyntax owner)
    {
        StateSet states = StatePass.StatesOf(_draft, owner.Name.Text);
        foreach (BlockSyntax block in owner.Blocks)
        {
            string? section = null;
            bool isUsed = false;
            foreach ((int index, StateSet judged) in _events.Of(block, states))
            {
                EventDraft @event = _draft.Events[index];
                section ??= @event.Shell.Section;
                isUsed = true;
                foreach (RuleSyntax rule in block.Rules ?? []) Bind(rule, @event, -1, judged, @event.Plain);
                foreach (StepRulesSyntax step in block.Steps ?? []) BindStep(step, @event, judged);
            }

            if (!isUsed) UnusedPass.Rules(_draft, block, states);
            InheritSection(block, section);
        }
    }

    private void BindStep(StepRulesSyntax step, EventDraft @event, StateSet judged)
    {
        int index = @event.FindStep(step.Step.Text);
        if (index >= 0)
        {
            foreach (RuleSyntax rule in step.Rules) Bind(rule, @event, index, judged, @event.StepRules[index]);
        }
        else if (!step.Step.IsMissing)
        {
            string hint = @event.Steps.Count == 0 ? "; it has no `steps:`, so write its rules as a plain list." : Suggest.DidYouMean(step.Step.Text, @event.Steps.Select(s => s.Name.Text));
            _draft.Problems.Unknown(step.Step.Span, $"The event {Wording.Quote(@event.Shell.Name)} has no step {Wording.Quote(step.Step.Text)}{hint}");
        }
    }

    private void Bind(RuleSyntax rule, EventDraft @event, int step, StateSet judged, List<BoundRule> rules)
    {
        if (!_draft.Budget.TryTake(rule.Span)) return;
        StateSet states = rule.In.Count == 0 ? judged : judged.Intersect(StatePass.StatesOf(_draft, rule.In));
        BoundRule bound = new RuleBinder(_draft, @event, step).Bind(rule, _indices[rule], states);

        // A rule whose `in:` and block have no state in common is bound for its mistakes only; that it never fires is reported of its model.
        if (!states.IsEmpty) rules.Add(bound);
    }

    // The first event's section: a block for several events is one text about one thing.
    private void InheritSection(BlockSyntax block, string? section)
    {
        if (section is null) return;
        foreach ((_, RuleSyntax rule) in RulesOf(block))
        {
            RuleModel model = _draft.Rules[_indices[rule]];
            _draft.Rules[_indices[rule]] = model with { Section = model.Section ?? section };
        }
    }

    /// <summary>Two rules may be written alike; only the very same one is the same.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<RuleSyntax>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(RuleSyntax? x, RuleSyntax? y) => ReferenceEquals(x, y);

        public int GetHashCode(RuleSyntax rule) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(rule);
    }
}
