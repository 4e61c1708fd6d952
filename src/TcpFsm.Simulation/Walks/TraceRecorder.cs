using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Walks;

/// <summary>Passes everything on and keeps a record.</summary>
internal sealed class TraceRecorder(List<TraceEntry> trace) : IEnvironment
{
    /// <summary>Who is passed to.</summary>
    public IEnvironment Target { get; set; } = null!;

    public long Ask(int question, long[] arguments)
    {
        long answer = Target.Ask(question, arguments);
        trace.Add(new TraceEntry(TraceKind.Ask, question, new EquatableArray<long>((long[])arguments.Clone()), Answer: answer));
        return answer;
    }

    public void Send(Message message)
    {
        trace.Add(TraceEntry.OfMessage(message));
        Target.Send(message);
    }

    public void Start(int timer, long ticks)
    {
        trace.Add(new TraceEntry(TraceKind.Start, timer, EquatableArray.Of(ticks)));
        Target.Start(timer, ticks);
    }

    public void Stop(int timer)
    {
        trace.Add(new TraceEntry(TraceKind.Stop, timer, default));
        Target.Stop(timer);
    }

    public void Signal(int signal, long[] arguments)
    {
        trace.Add(new TraceEntry(TraceKind.Signal, signal, new EquatableArray<long>((long[])arguments.Clone())));
        Target.Signal(signal, arguments);
    }
}
