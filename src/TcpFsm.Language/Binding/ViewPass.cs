using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Views: each edge is a rule that is bound and goes to a state.</summary>
internal sealed class ViewPass
{
    private readonly Draft _draft;

    // Rules that go to a state, by rule and event.
    private readonly HashSet<(int Rule, int Event)> _going = [];
    private readonly HashSet<(int Rule, int Event)> _bound = [];

    private ViewPass(Draft draft)
    {
        _draft = draft;
        for (int @event = 0; @event < draft.Events.Count; @event++)
        {
            foreach (BoundRule rule in draft.Events[@event].Plain.Concat(draft.Events[@event].StepRules.SelectMany(s => s))) Note(rule, @event);
        }
    }

    public static void Run(Draft draft)
    {
        if (draft.Syntax.Views.Count == 0) return;
        var pass = new ViewPass(draft);
        foreach (ViewSyntax syntax in draft.Syntax.Views)
        {
            if (draft.Names.Views.Declare(syntax.Name) is not null) draft.Views.Add(pass.Bind(syntax));
        }
    }

    private void Note(BoundRule rule, int @event)
    {
        _bound.Add((rule.Rule, @event));
        if (rule.Goto >= 0) _going.Add((rule.Rule, @event));
    }

    private ViewModel Bind(ViewSyntax syntax) => new()
    {
        Name = syntax.Name.Text,
        Route = syntax.Route,
        IsWhole = syntax.Edges is null,
        Edges = (syntax.Edges ?? []).Select(Bind).OfType<ViewEdgeModel>().ToEquatableArray(),
        Groups = BoxesOf(syntax.Groups).ToEquatableArray(),
        Notes = syntax.Notes.ToEquatableArray(),
        Doc = syntax.Doc,
        Section = syntax.Section,
    };

    private List<int> BoxesOf(IEnumerable<NameSyntax> names)
    {
        var boxes = new List<int>();
        foreach (NameSyntax name in names)
        {
            int group = _draft.Names.Groups.Require(name);
            if (group < 0) continue;
            int other = boxes.FindIndex(b => Overlap(_draft.Groups[b].States, _draft.Groups[group].States));
            if (other < 0) boxes.Add(group);
            else _draft.Problems.Malformed(name.Span, $"The groups {Wording.Quote(_draft.Groups[boxes[other]].Name)} and {Wording.Quote(name.Text)} overlap, so only one of them can be a box.");
        }

        return boxes;
    }

    // Boxes share nothing, or one lies in the other and is smaller.
    private static bool Overlap(StateSet one, StateSet other)
    {
        StateSet both = one.Intersect(other);
        return !both.IsEmpty && (one == other || (both != one && both != other));
    }

    private ViewEdgeModel? Bind(ViewEdgeSyntax edge)
    {
        int rule = FindRule(edge.Rule);
        int @event = edge.On is null ? -1 : _draft.Names.Events.Require(edge.On);
        if (rule < 0 || (edge.On is not null && @event < 0)) return null;
        if (@event >= 0 && !_bound.Contains((rule, @event)))
        {
            _draft.Problems.Unknown(edge.On!.Span, $"The rule {Wording.Quote(edge.Rule.Text)} is none of the event {Wording.Quote(edge.On.Text)}.");
            return null;
        }

        if (_going.Any(g => g.Rule == rule && (@event < 0 || g.Event == @event))) return new ViewEdgeModel(rule, @event, edge.Label, edge.Action);
        _draft.Problems.Malformed(edge.Rule.Span, $"The rule {Wording.Quote(edge.Rule.Text)} goes to no state, so it is no edge: name one with `goto`.");
        return null;
    }

    private int FindRule(NameSyntax name)
    {
        int index = _draft.Rules.FindIndex(r => r.Id == name.Text);
        if (index < 0 && !name.IsMissing)
            _draft.Problems.Unknown(name.Span, $"There is no rule {Wording.Quote(name.Text)}{Suggest.DidYouMean(name.Text, _draft.Rules.Select(r => r.Id))}");
        return index;
    }
}
