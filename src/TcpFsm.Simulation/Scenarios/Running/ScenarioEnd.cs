using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>One end of a scenario: its machine, its host, and what came of the step at hand.</summary>
public sealed class ScenarioEnd : IEnvironment
{
    private readonly ScenarioLog _log;
    private readonly int _peer;

    internal ScenarioEnd(int peer, IMachine machine, ScenarioHost host, ScenarioLog log)
    {
        _peer = peer;
        Machine = machine;
        Host = host;
        _log = log;
    }

    /// <summary>What the machine follows.</summary>
    public ProtocolModel Model => Machine.Model;

    /// <summary>The machine.</summary>
    public IMachine Machine { get; }

    /// <summary>Messages sent and not yet asserted, the oldest first.</summary>
    public Queue<Transit> Outbox { get; } = new();

    /// <summary>Signals given in this step, in order.</summary>
    public List<(int Signal, long[] Arguments)> Signals { get; } = [];

    /// <summary>Timers started, or started anew, in this step.</summary>
    public HashSet<int> Started { get; } = [];

    /// <summary>Rules fired in this step, in order.</summary>
    public List<int> Fired { get; } = [];

    /// <summary>What the last call came to; null before the first.</summary>
    public Answer? LastAnswer { get; internal set; }

    internal ScenarioHost Host { get; }

    /// <summary>Forgets what belongs to one step only.</summary>
    internal void BeginStep()
    {
        Signals.Clear();
        Started.Clear();
        Fired.Clear();
    }

    /// <summary>Lets the machine handle an event.</summary>
    internal EventResult Dispatch(in EventInput input)
    {
        EventResult result = Machine.Dispatch(input, this);
        Fired.AddRange(result.Rules);
        _log.Fired(result.Rules);
        Host.AfterEvent(Machine);
        return result;
    }

    long IEnvironment.Ask(int question, long[] arguments) => Host.Ask(question, arguments, Machine);

    void IEnvironment.Send(Message message)
    {
        var transit = new Transit(_peer, message);
        Outbox.Enqueue(transit);
        Host.Sent(message);
        _log.Sent(transit);
    }

    void IEnvironment.Start(int timer, long ticks)
    {
        Started.Add(timer);
        _log.Started(_peer, timer);
    }

    void IEnvironment.Stop(int timer)
    {
        Started.Remove(timer);
        _log.Stopped(_peer, timer);
    }

    void IEnvironment.Signal(int signal, long[] arguments)
    {
        Signals.Add((signal, arguments));
        Host.Signalled(signal, arguments);
        _log.Signalled(_peer, SignalText.Format(Model, signal, arguments));
    }
}

/// <summary>A message between the ends.</summary>
/// <param name="From">The end that sent it; -1: neither.</param>
/// <param name="Message">The message.</param>
/// <remarks>Two messages of equal content are two: compare references.</remarks>
public sealed class Transit(int From, Message Message)
{
    /// <summary>The end that sent it; -1: neither.</summary>
    public int From { get; } = From;

    /// <summary>The message.</summary>
    public Message Message { get; } = Message;
}
