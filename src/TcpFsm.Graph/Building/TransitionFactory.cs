using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Graph.Building;

/// <summary>Puts net transitions into words.</summary>
internal sealed class TransitionFactory(ProtocolModel model, BoundRules rules)
{
    private readonly SentFlagText _sent = new(model);

    /// <summary>A net transition in parts: what sends alike is one.</summary>
    public IEnumerable<DiagramTransition> Of(NetTransition net)
    {
        List<int> first = Enumerable.Range(0, net.Moves.Count).Where(i => net.Moves[i].From == net.From).ToList();
        if (net.From == net.To || first.Count == 0) return [Make(net, net.From, net.To, net.Moves, FlagCubes.Every, net.Sends)];
        return first.GroupBy(i => net.Moves[i].Sends).Select(g => Of(net, [.. g]));
    }

    /// <summary>What one rule makes of it: the edge of that rule alone.</summary>
    public DiagramTransition Of(NetTransition net, Move move) => Make(net, move.From, move.To, [move], move.Flags, move.Sends);

    private DiagramTransition Of(NetTransition net, IReadOnlyList<int> first)
    {
        FlagCubes flags = FlagCubes.None;
        var moves = new SortedSet<int>();
        foreach (int i in first) flags = flags.Union(Follow(net, i, moves));
        return Make(net, net.From, net.To, [.. moves.Select(i => net.Moves[i])], flags, net.Moves[first[0]].Sends);
    }

    /// <summary>
    /// Follows a move and those after it to the transition's end, and says with which flags a message goes that way. Moves stand in the order in which
    /// they are judged, so none is followed twice on one way.
    /// </summary>
    private static FlagCubes Follow(NetTransition net, int index, SortedSet<int> moves)
    {
        Move move = net.Moves[index];
        moves.Add(index);
        if (move.To == net.To) return move.Flags;
        FlagCubes later = FlagCubes.None;
        for (int i = index + 1; i < net.Moves.Count; i++)
        {
            if (net.Moves[i].From == move.To) later = later.Union(Follow(net, i, moves));
        }

        return later.IsEmpty ? move.Flags : move.Flags.Intersect(later);
    }

    private DiagramTransition Make(NetTransition net, int from, int to, IReadOnlyList<Move> moves, FlagCubes flags, EquatableArray<SentFlags> sent)
    {
        EventModel @event = model.Events[net.Event];
        List<DiagramMove> shown = moves.Select(m => MoveOf(@event, rules[net.Event, m.Rule], m)).ToList();
        List<string> sends = sent.SelectMany(_sent.Of).ToList();
        return new DiagramTransition
        {
            From = from,
            To = to,
            Event = net.Event,
            Trigger = TriggerOf(@event, flags),
            Action = sends.Count == 0 ? "" : "snd " + string.Join(" or ", sends),
            Sends = sends,
            Moves = shown,
            Rules = [.. net.Rules.Select(r => model.Rules[r].Id)],
            Section = shown.Select(m => m.Section).FirstOrDefault(s => s is not null) ?? SectionLinks.Of(model, @event.Section),
        };
    }

    private DiagramMove MoveOf(EventModel @event, BoundRule bound, Move move)
    {
        var context = new PrintContext(@event, bound);
        RuleModel rule = model.Rules[move.Rule];
        return new DiagramMove(
            move.Rule,
            rule.Id,
            move.From,
            move.To,
            bound.When is null ? null : ExprPrinter.Print(model, bound.When, context),
            [.. bound.Effects.Select(e => EffectPrinter.Print(model, e, context))],
            SectionLinks.Of(model, rule.Section),
            rule.Doc);
    }

    private string TriggerOf(EventModel @event, FlagCubes flags)
    {
        if (@event.Kind != EventKind.Message) return @event.Name;
        string wanted = string.Join(" or ", FlagText.Wanted(model.Messages[@event.Message], flags));
        if (wanted.Length == 0) return "rcv " + @event.Name;
        return model.Messages.Count == 1 ? "rcv " + wanted : $"rcv {@event.Name} {wanted}";
    }
}
