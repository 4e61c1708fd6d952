using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Building;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Views;

/// <summary>All transitions of a machine, for views to choose from.</summary>
public sealed class TransitionCatalog
{
    private readonly TransitionFactory _factory;
    private readonly BoundRules _rules;
    private readonly ILookup<int, (NetTransition Net, Move Move)> _moves;

    /// <summary>Lists the transitions of a machine.</summary>
    /// <param name="model">The machine.</param>
    /// <param name="derived">What follows from it.</param>
    public TransitionCatalog(ProtocolModel model, DerivedModel derived)
    {
        Model = model;
        _rules = new BoundRules(model);
        _factory = new TransitionFactory(model, _rules);
        List<NetTransition> all = derived.Transitions.ToList();
        _moves = all.SelectMany(n => n.Moves.Select(m => (Net: n, Move: m))).ToLookup(m => m.Move.Rule);
        Leaving = all.Where(n => n.From != n.To).SelectMany(_factory.Of).ToList();
        Internal = all.Where(n => n.From == n.To).SelectMany(_factory.Of).ToList();
    }

    /// <summary>The machine.</summary>
    public ProtocolModel Model { get; }

    /// <summary>Those from one state to another, ascending by the state they begin in, the event and the state they end in.</summary>
    public IReadOnlyList<DiagramTransition> Leaving { get; }

    /// <summary>Those that end where they began, ascending by state and event.</summary>
    public IReadOnlyList<DiagramTransition> Internal { get; }

    /// <summary>The rules that go elsewhere on a transition.</summary>
    public IEnumerable<BoundRule> RulesOf(DiagramTransition transition) => transition.Moves.Select(m => _rules[transition.Event, m.RuleIndex]);

    /// <summary>The transitions that a rule makes: from each state it fires in to the state it goes to, with nothing of what other rules add to the same.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="event">The event; -1: all the rule is bound to.</param>
    public IEnumerable<DiagramTransition> Making(int rule, int @event)
    {
        List<(NetTransition Net, Move Move)> moves = _moves[rule].Where(m => @event < 0 || m.Net.Event == @event).ToList();
        List<(NetTransition Net, Move Move)> whole = moves.Where(m => m.Net.From == m.Move.From && m.Net.To == m.Move.To).ToList();

        // A state that is always left again within the event ends no net transition: the rule alone is the edge then.
        List<(NetTransition Net, Move Move)> chosen = whole.Count > 0 ? whole : moves;
        return chosen.GroupBy(m => (m.Move.From, m.Net.Event)).OrderBy(g => g.Key).Select(g => _factory.Of(g.First().Net, g.First().Move));
    }
}
