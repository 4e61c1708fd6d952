using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Language.Tests.Simulation;

/// <summary>One interpreter with everything it asks and does written down.</summary>
internal sealed class Bench : IEnvironment
{
    private readonly Dictionary<string, long> _answers = [];

    public Bench(string spec)
    {
        Model = Specs.Compile("version: 1\nprotocol: T\n" + spec);
        Machine = new Interpreter(Model, new ParameterValues(Model));
    }

    public ProtocolModel Model { get; }

    public Interpreter Machine { get; }

    /// <summary>What happened since the last event began.</summary>
    public List<string> Log { get; } = [];

    public string State => Model.States[Machine.State].Name;

    public long this[string variable] => Machine.GetVariable(Model.Variable(variable));

    public Bench Answers(string question, long answer)
    {
        _answers[question] = answer;
        return this;
    }

    /// <summary>A call; its log, rules and answer.</summary>
    public EventResult Call(string name, params long[] arguments) => Dispatch(new EventInput(Model.Event(name), arguments, null));

    public EventResult Expire(string timer) => Dispatch(new EventInput(Model.TimeoutOf(Model.Timer(timer)), [], null));

    /// <summary>A message arrives whose fields are given in order.</summary>
    public EventResult Receive(string message, string flags, params long[] fields)
    {
        int index = Model.Message(message);
        MessageModel type = Model.Messages[index];
        ulong bits = flags.Split(',', StringSplitOptions.RemoveEmptyEntries).Aggregate(0UL, (b, f) => b | (1UL << type.Flags[type.Flag(f)].Bit));
        var given = new long[type.Fields.Count];
        fields.CopyTo(given, 0);
        return Dispatch(new EventInput(Model.ArrivalOf(index), [], new Message(index, given.ToEquatableArray(), bits)));
    }

    public string Rules(EventResult result) => string.Join(" ", result.Rules.Select(r => Model.Rules[r].Id));

    public long Ask(int question, long[] arguments)
    {
        Log.Add($"ask {Model.Host[question].Name}({string.Join(",", arguments)})");
        return _answers.GetValueOrDefault(Model.Host[question].Name);
    }

    public void Send(Message message) => Log.Add("send " + MessageText.Format(Model, message));

    public void Start(int timer, long ticks) => Log.Add($"start {Model.Timers[timer].Name} {DurationText.Format(ticks)}");

    public void Stop(int timer) => Log.Add($"stop {Model.Timers[timer].Name}");

    public void Signal(int signal, long[] arguments) => Log.Add("signal " + SignalText.Format(Model, signal, arguments));

    private EventResult Dispatch(EventInput input)
    {
        Log.Clear();
        return Machine.Dispatch(input, this);
    }
}
