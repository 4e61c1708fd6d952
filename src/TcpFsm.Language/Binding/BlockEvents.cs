using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Which events a block is for, and in which states: <c>on other:</c> differs from state to state.</summary>
internal sealed class BlockEvents
{
    private readonly Draft _draft;
    private readonly Dictionary<BlockSyntax, IReadOnlyList<int>> _named = [];

    // Of each event the states in which some block names it.
    private readonly HashSet<int>[] _statesThatName;

    public BlockEvents(Draft draft)
    {
        _draft = draft;
        _statesThatName = draft.Events.Select(_ => new HashSet<int>()).ToArray();
        foreach (StateSyntax owner in draft.Syntax.States)
        {
            int[] states = StatePass.StatesOf(draft, owner.Name.Text).States.ToArray();
            foreach (BlockSyntax block in owner.Blocks)
            {
                IReadOnlyList<int> events = Resolve(block);
                foreach (int @event in events) _statesThatName[@event].UnionWith(states);
            }
        }
    }

    /// <summary>The events of a block with the states it is for in each; an event in no state is left out where <c>on other:</c> is meant.</summary>
    public IEnumerable<(int Event, StateSet States)> Of(BlockSyntax block, StateSet states)
    {
        foreach (int @event in _named[block]) yield return (@event, states);
        if (block.Events.All(e => e.Kind != EventUseKind.Other)) yield break;
        for (int @event = 0; @event < _draft.Events.Count; @event++)
        {
            HashSet<int> named = _statesThatName[@event];
            StateSet rest = StateSet.Of(states.States.Where(s => !named.Contains(s)));
            if (!rest.IsEmpty) yield return (@event, rest);
        }
    }

    private IReadOnlyList<int> Resolve(BlockSyntax block)
    {
        var events = new List<int>();
        var seen = new HashSet<int>();
        foreach (EventUseSyntax use in block.Events)
        {
            foreach (int @event in Resolve(use))
            {
                if (seen.Add(@event)) events.Add(@event);
                else if (use.Kind == EventUseKind.Event) _draft.Problems.Duplicate(use.Span, $"The block names {Wording.Quote(use.Name ?? "")} twice.");
            }
        }

        if (block.Steps is not null && block.Events.FirstOrDefault(e => e.Kind == EventUseKind.Other) is { } other)
            _draft.Problems.Malformed(other.Span, "`on other:` holds a plain list of rules; steps belong to one event.");
        _named[block] = events;
        return events;
    }

    private IEnumerable<int> Resolve(EventUseSyntax use)
    {
        switch (use.Kind)
        {
            case EventUseKind.Event:
                int index = _draft.Names.Events.Find(use.Name!);
                if (index < 0) _draft.Problems.Unknown(use.Span, $"There is no event {Wording.Quote(use.Name!)}{Suggest.DidYouMean(use.Name!, _draft.Names.Events.Names)}");
                return index < 0 ? [] : [index];
            case EventUseKind.Timeout:
                int timer = _draft.Names.Timers.Require(new NameSyntax(use.Name!, use.Span));
                return timer < 0 ? [] : EventsOf(e => e.Timer == timer);
            case EventUseKind.AllTimeouts:
                return EventsOf(e => e.Kind == EventKind.Timeout);
            default:
                return [];
        }
    }

    private IEnumerable<int> EventsOf(System.Func<EventModel, bool> isMeant) => Enumerable.Range(0, _draft.Events.Count).Where(i => isMeant(_draft.Events[i].Shell));
}
