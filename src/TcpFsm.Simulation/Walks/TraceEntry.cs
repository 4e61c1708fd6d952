using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Simulation.Walks;

/// <summary>What a machine does to its environment.</summary>
internal enum TraceKind
{
    Ask,
    Send,
    Start,
    Stop,
    Signal,
}

/// <summary>One thing a machine did to its environment; equal if it is the same to the last bit.</summary>
/// <param name="Kind">What.</param>
/// <param name="Index">The question, message, timer or signal.</param>
/// <param name="Values">Arguments, fields, or a timer's duration.</param>
/// <param name="Flags">A message's flags.</param>
/// <param name="Answer">What a question was answered; 0 of all else.</param>
internal readonly record struct TraceEntry(TraceKind Kind, int Index, EquatableArray<long> Values, ulong Flags = 0, long Answer = 0)
{
    public static TraceEntry OfMessage(Message message) => new(TraceKind.Send, message.Index, message.Fields, message.Flags);

    public string Describe(ProtocolModel model) => Kind switch
    {
        TraceKind.Ask => $"ask {model.Host[Index].Name}({string.Join(", ", Values)})",
        TraceKind.Send => $"send {MessageText.Format(model, new Message(Index, Values, Flags))} of fields {string.Join(" ", Values)}",
        TraceKind.Start => $"start {model.Timers[Index].Name} for {DurationText.Format(Values[0])}",
        TraceKind.Stop => $"stop {model.Timers[Index].Name}",
        _ => $"signal {SignalText.Format(model, Index, Values.ToArray())}",
    };
}
