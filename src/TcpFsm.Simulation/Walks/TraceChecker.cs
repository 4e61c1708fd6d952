using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Walks;

/// <summary>Compares what a second machine does with the record of the first, and answers its questions from there.</summary>
internal sealed class TraceChecker(ProtocolModel model, List<TraceEntry> trace) : IEnvironment
{
    private int _next;

    /// <summary>The first difference; null so far.</summary>
    public string? Difference { get; private set; }

    /// <summary>An event begins.</summary>
    public void Begin()
    {
        _next = 0;
        Difference = null;
    }

    /// <summary>The event is over: what the first machine did more is a difference too.</summary>
    public void End()
    {
        if (Difference is null && _next < trace.Count) Difference = $"the first went on to {trace[_next].Describe(model)}, the second did nothing more";
    }

    public long Ask(int question, long[] arguments)
    {
        long answer = _next < trace.Count ? trace[_next].Answer : 0;
        Check(new TraceEntry(TraceKind.Ask, question, new EquatableArray<long>((long[])arguments.Clone()), Answer: answer));
        return answer;
    }

    public void Send(Message message) => Check(TraceEntry.OfMessage(message));

    public void Start(int timer, long ticks) => Check(new TraceEntry(TraceKind.Start, timer, EquatableArray.Of(ticks)));

    public void Stop(int timer) => Check(new TraceEntry(TraceKind.Stop, timer, default));

    public void Signal(int signal, long[] arguments) =>
        Check(new TraceEntry(TraceKind.Signal, signal, new EquatableArray<long>((long[])arguments.Clone())));

    private void Check(TraceEntry entry)
    {
        if (Difference is not null) return;
        if (_next == trace.Count) Difference = $"the first did nothing more, the second went on to {entry.Describe(model)}";
        else if (!trace[_next].Equals(entry)) Difference = $"the first had to {trace[_next].Describe(model)}, the second to {entry.Describe(model)}";
        _next++;
    }
}
