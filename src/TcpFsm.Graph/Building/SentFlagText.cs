using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Building;

/// <summary>
/// The flags that messages are sent with, one text for each combination: <c>SYN,ACK</c>. A flag that the spec itself sends in brackets stands in
/// brackets here: <c>ACK[,URG]</c>.
/// </summary>
internal sealed class SentFlagText
{
    // Beyond so many combinations what may be set is told in brackets too.
    private const int MostCombinations = 12;

    private readonly ProtocolModel _model;
    private readonly ulong[] _optional;

    public SentFlagText(ProtocolModel model)
    {
        _model = model;
        _optional = new ulong[model.Messages.Count];
        foreach (EventModel @event in model.Events)
        {
            foreach (BoundRule rule in @event.Plain.Concat(@event.Steps.SelectMany(s => s.Rules))) Note(rule.Effects);
        }
    }

    /// <summary>What is sent of a message; with the message's name where the spec has several.</summary>
    public IEnumerable<string> Of(SentFlags sent)
    {
        MessageModel message = _model.Messages[sent.Message];
        if (message.Flags.Count == 0) return [message.Name];
        IEnumerable<string> flags = Combinations(message, sent, _optional[sent.Message]);
        return _model.Messages.Count == 1 ? flags : flags.Select(f => $"{message.Name} {f}");
    }

    private void Note(IEnumerable<Effect> effects)
    {
        foreach (Effect effect in effects)
        {
            if (effect is WhenEffect guarded) Note(guarded.Effects);
            else if (effect is ActionEffect action) Note(action.Effects);
            else if (effect is SendEffect send) Note(send);
        }
    }

    private void Note(SendEffect send)
    {
        foreach (FlagWrite flag in send.Flags.Where(f => f.Condition is not null)) _optional[send.Message] |= 1UL << _model.Messages[send.Message].Flags[flag.Flag].Bit;
    }

    private static IEnumerable<string> Combinations(MessageModel message, SentFlags sent, ulong optional)
    {
        ulong deciding = message.Flags.Where(f => !f.Neutral).Aggregate(0UL, (set, f) => set | (1UL << f.Bit));
        List<FlagCube> split = sent.Flags.Cubes.SelectMany(c => Split(c, deciding & ~optional & ~c.Mask)).ToList();
        if (split.Count > MostCombinations) split = [.. sent.Flags.Cubes];

        // With and without the optional flags: one text, if both are sent.
        IEnumerable<IGrouping<ulong, FlagCube>> alike = split.GroupBy(c => c.Value & ~optional).OrderBy(g => Count(g.Key)).ThenBy(g => g.Key);
        return alike.Select(g => Text(message, g.Key, [.. g], deciding));
    }

    private static IEnumerable<FlagCube> Split(FlagCube cube, ulong open)
    {
        if (open == 0) return [cube];
        ulong bit = open & (~open + 1);
        return Split(new FlagCube(cube.Value, cube.Mask | bit), open & ~bit).Concat(Split(new FlagCube(cube.Value | bit, cube.Mask | bit), open & ~bit));
    }

    private static string Text(MessageModel message, ulong flags, IReadOnlyList<FlagCube> cubes, ulong deciding)
    {
        ulong sure = cubes.Aggregate(ulong.MaxValue, (set, c) => set & c.Value);
        ulong possible = cubes.Aggregate(0UL, (set, c) => set | c.Value | (deciding & ~c.Mask));
        string more = string.Concat(message.Flags.Where(f => ((possible & ~sure) >> f.Bit & 1) != 0).Select(f => $"[,{f.Name}]"));
        return FlagText.Names(message, flags | sure) + more;
    }

    private static int Count(ulong flags)
    {
        int count = 0;
        for (; flags != 0; flags &= flags - 1) count++;
        return count;
    }
}
