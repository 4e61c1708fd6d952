using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;

namespace TcpFsm.Simulation.Walks;

/// <summary>Thinks up the next event of a machine.</summary>
internal sealed class EventSource(ProtocolModel model, MachineView view, Temperament temperament, WalkRandom random)
{
    private readonly WalkKnowledge _knowledge = WalkKnowledge.Of(model);
    private readonly ValueSource _values = new(model, view, random);

    /// <summary>The next event; null if the spec has none.</summary>
    public EventInput? Next()
    {
        if (Timer() is { } timer) return new EventInput(model.TimeoutOf(timer), [], null);
        int index = temperament.Pick(random);
        if (index < 0) return null;
        EventModel chosen = model.Events[index];
        return chosen.Kind == EventKind.Message
            ? new EventInput(index, [], Message(chosen.Message, index))
            : new EventInput(index, Arguments(chosen, index), null);
    }

    /// <summary>A timer that expires: mostly one that runs, for the expiry of another must change nothing.</summary>
    private int? Timer()
    {
        if (model.Timers.Count == 0 || !random.Percent(temperament.ExpiryPercent)) return null;
        List<int> running = Enumerable.Range(0, model.Timers.Count).Where(view.Machine.IsRunning).ToList();
        if (running.Count > 0 && random.Percent(95)) return random.Pick(running);
        return random.Percent(20) ? random.Below(model.Timers.Count) : null;
    }

    private long[] Arguments(EventModel chosen, int index)
    {
        Evaluate[][] edges = _knowledge.EdgesOf(index);
        return chosen.Arguments.Select((a, i) => _values.Next(a.Type, edges[i])).ToArray();
    }

    private Message Message(int message, int index)
    {
        MessageModel type = model.Messages[message];
        Evaluate[][] edges = _knowledge.EdgesOf(index);
        long[] fields = type.Fields.Select((f, i) => _values.Next(f.Type, edges[i])).ToArray();
        return Messages.Compose(type, message, fields, Flags(message));
    }

    private ulong Flags(int message)
    {
        IReadOnlyList<ulong> sent = _knowledge.FlagsSent(message);
        if (sent.Count > 0 && random.Percent(temperament.KnownFlagsPercent)) return random.Pick(sent);
        ulong flags = random.Bits() & random.Bits();
        return random.Percent(50) ? flags : flags & random.Bits();
    }
}
