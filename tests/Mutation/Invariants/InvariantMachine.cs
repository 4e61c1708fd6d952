using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Walks;

namespace TcpFsm.Mutation.Invariants;

/// <summary>A TCP machine held to all invariants, event by event.</summary>
internal sealed class InvariantMachine(IMachine inner, ParameterValues parameters, IReadOnlyList<Invariant> invariants) : MachineDecorator(inner)
{
    /// <summary>Makes machines of an engine with invariants of their own.</summary>
    public static MachineFactory Around(MachineFactory factory) =>
        (model, parameters) => new InvariantMachine(factory(model, parameters), parameters, AllInvariants.New());

    /// <inheritdoc/>
    /// <exception cref="WalkFinding">An invariant does not hold.</exception>
    public override EventResult Dispatch(in EventInput input, IEnvironment environment)
    {
        string from = Model.States[State].Name;
        long[] before = Variables();
        var recorder = new Recorder(Model, environment);
        EventResult result = base.Dispatch(input, recorder);
        var seen = new Happening
        {
            Model = Model,
            Parameters = parameters,
            Input = input,
            From = from,
            To = Model.States[State].Name,
            Before = before,
            After = Variables(),
            Running = [.. Enumerable.Range(0, Model.Timers.Count).Select(IsRunning)],
        };
        recorder.Tell(seen);
        foreach (Invariant invariant in invariants)
        {
            if (invariant.Violation(seen) is { } violation) throw new WalkFinding(Describe(invariant, seen, result, violation));
        }

        return result;
    }

    private string Describe(Invariant invariant, Happening seen, EventResult result, string violation) =>
        $"{invariant.Name} ({invariant.Fact}) does not hold after {Model.Events[seen.Input.Event].Name} in {seen.From}: {violation}; rules fired: "
        + string.Join(" ", result.Rules.Select(r => Model.Rules[r].Id));

    private long[] Variables() => [.. Enumerable.Range(0, Model.Variables.Count).Select(GetVariable)];

    /// <summary>Hands on to the world what the machine does, and keeps it.</summary>
    private sealed class Recorder(ProtocolModel model, IEnvironment target) : IEnvironment
    {
        private readonly List<Message> _sent = [];
        private readonly List<(string, long[])> _signals = [];
        private readonly List<(long, long)> _timeouts = [];

        public void Tell(Happening seen)
        {
            seen.Sent.AddRange(_sent);
            seen.Signals.AddRange(_signals);
            seen.Timeouts.AddRange(_timeouts);
        }

        public long Ask(int question, long[] arguments)
        {
            long answer = target.Ask(question, arguments);
            if (model.Host[question].Name == "rto") _timeouts.Add((arguments[0], answer));
            return answer;
        }

        public void Send(Message message)
        {
            _sent.Add(message);
            target.Send(message);
        }

        public void Start(int timer, long ticks) => target.Start(timer, ticks);

        public void Stop(int timer) => target.Stop(timer);

        public void Signal(int signal, long[] arguments)
        {
            _signals.Add((model.Signals[signal].Name, arguments));
            target.Signal(signal, arguments);
        }
    }
}
