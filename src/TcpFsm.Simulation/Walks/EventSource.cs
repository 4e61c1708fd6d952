using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;

namespace TcpFsm.Simulation.Walks;

/// <summary>Thinks up the next event of a machine.</summary>
internal sealed class EventSource(ProtocolModel model, MachineView view, Temperament temperament, TimerDurations durations, WalkRandom random)
{
    private readonly WalkKnowledge _knowledge = WalkKnowledge.Of(model);
    private readonly ValueSource _values = new(model, view, random);

    /// <summary>The next event; null if the spec has none.</summary>
    public EventInput? Next()
    {
        if (random.Percent(temperament.ExpiryPercent) && NextExpiry() is { } expiry) return expiry;
        int index = temperament.Pick(random);
        if (index < 0) return null;
        EventModel chosen = model.Events[index];
        return chosen.Kind == EventKind.Message
            ? new EventInput(index, [], Message(chosen.Message, index))
            : new EventInput(index, Arguments(chosen, index), null);
    }

    /// <summary>The next call; null if the spec has none.</summary>
    public EventInput? NextCall()
    {
        int index = temperament.PickCall(random);
        return index < 0 ? null : new EventInput(index, Arguments(model.Events[index], index), null);
    }

    /// <summary>
    /// The expiry of a timer: mostly of the one that was started for the shortest time, sometimes of another that runs,
    /// rarely of one that does not, for that must change nothing. Null if there is none.
    /// </summary>
    public EventInput? NextExpiry()
    {
        List<int> running = Enumerable.Range(0, model.Timers.Count).Where(view.Machine.IsRunning).OrderBy(durations.Of).ToList();
        if (running.Count > 0 && random.Percent(96)) return Expiry(random.Percent(85) ? running[0] : random.Pick(running));
        return model.Timers.Count > 0 && random.Percent(20) ? Expiry(random.Below(model.Timers.Count)) : null;
    }

    private EventInput Expiry(int timer) => new(model.TimeoutOf(timer), [], null);

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
