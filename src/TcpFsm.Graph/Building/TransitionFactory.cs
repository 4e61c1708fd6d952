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
    /// <summary>A net transition whole.</summary>
    public DiagramTransition Of(NetTransition net) => Make(net, net.From, net.To, net.Moves, FlagsOf(net, net.From, 0));

    /// <summary>What one rule makes of it: the edge of that rule alone.</summary>
    public DiagramTransition Of(NetTransition net, Move move) => Make(net, move.From, move.To, [move], move.Flags);

    private DiagramTransition Make(NetTransition net, int from, int to, IReadOnlyList<Move> moves, FlagCubes flags)
    {
        EventModel @event = model.Events[net.Event];
        List<DiagramMove> shown = moves.Select(m => MoveOf(@event, rules[net.Event, m.Rule], m)).ToList();
        List<string> sends = net.Sends.SelectMany(SendsOf).ToList();
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

    private IEnumerable<string> SendsOf(SentFlags sent)
    {
        MessageModel message = model.Messages[sent.Message];
        if (message.Flags.Count == 0) return [message.Name];
        IReadOnlyList<string> flags = FlagText.Sent(message, sent.Flags);
        return model.Messages.Count == 1 ? flags : flags.Select(f => $"{message.Name} {f}");
    }

    /// <summary>
    /// The flags with which a message leads from a state to the transition's end: one of the moves there, and then one of the later moves where it
    /// went to. Moves stand in the order they are judged in, so that each is looked at once on a way.
    /// </summary>
    private static FlagCubes FlagsOf(NetTransition net, int state, int first)
    {
        FlagCubes flags = FlagCubes.None;
        for (int i = first; i < net.Moves.Count && !flags.IsEvery; i++)
        {
            Move move = net.Moves[i];
            if (move.From != state) continue;
            flags = flags.Union(move.To == net.To ? move.Flags : move.Flags.Intersect(FlagsOf(net, move.To, i + 1)));
        }

        return flags;
    }
}
