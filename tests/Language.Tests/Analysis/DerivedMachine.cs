using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Walks;

namespace TcpFsm.Language.Tests.Analysis;

/// <summary>A machine that compares everything it does with what was derived of its model.</summary>
internal sealed class DerivedMachine(IMachine inner, DerivedModel derived) : IMachine
{
    public ProtocolModel Model => inner.Model;

    public int State
    {
        get => inner.State;
        set => inner.State = value;
    }

    public long GetVariable(int variable) => inner.GetVariable(variable);

    public void SetVariable(int variable, long value) => inner.SetVariable(variable, value);

    public bool IsRunning(int timer) => inner.IsRunning(timer);

    // Put anywhere, a machine has no timers running but those that may run there.
    public void SetRunning(int timer, bool running) => inner.SetRunning(timer, running && derived.States[State].Timers.Contains(timer));

    public EventResult Dispatch(in EventInput input, IEnvironment environment)
    {
        EventModel happening = Model.Events[input.Event];
        bool happens = happening.Timer < 0 || inner.IsRunning(happening.Timer);
        int from = State;
        long[] before = Variables();
        var seen = new Recorder(environment);
        EventResult result = inner.Dispatch(input, seen);
        if (!happens) return result;

        DerivedEvent expected = derived.States[from].Events[input.Event];
        string place = $"{Model.States[from].Name}, {happening.Name}";
        CheckRules(result, expected, place);
        CheckTimers(place);
        CheckSends(seen.Sent, from, expected, place);
        if (input.Message is { } message)
        {
            bool acts = from != State || seen.Signals > 0 || !before.SequenceEqual(Variables());
            CheckReception(message.Flags, acts, seen.Sent.Count > 0, expected.Reception!, place);
        }

        return result;
    }

    private void CheckRules(EventResult result, DerivedEvent expected, string place)
    {
        NetTransition? transition = expected.Transitions.FirstOrDefault(t => t.To == State);
        Require(transition is not null, $"{place}: ended in {Model.States[State].Name}");
        foreach (int rule in result.Rules)
        {
            string fired = $"{place}: {Model.Rules[rule].Id} fired on the way to {Model.States[State].Name}";
            Require(expected.Rules.Contains(rule) && transition!.Rules.Contains(rule), fired);
            Require(derived.DeadRules.All(d => d.Rule != rule), fired + " and was said never to");
        }

        Require(expected.Decided || result.Rules.Count == 0, $"{place}: a rule fired though nothing was decided");
        Require(expected.Legal || result.Answer is not { Kind: AnswerKind.Return, Index: > 0 }, $"{place}: returned a value though the event was said to be illegal");
    }

    private void CheckTimers(string place)
    {
        for (int timer = 0; timer < Model.Timers.Count; timer++)
        {
            if (!inner.IsRunning(timer)) continue;
            Require(derived.States[State].Timers.Contains(timer), $"{place}: left {Model.Timers[timer].Name} running in {Model.States[State].Name}");
        }
    }

    private void CheckSends(List<Message> sent, int from, DerivedEvent expected, string place)
    {
        NetTransition transition = expected.Transitions.First(t => t.To == State);
        foreach (Message message in sent)
        {
            string what = $"{place}: sent {Model.Messages[message.Index].Name} with {message.Flags:X} on the way to {Model.States[State].Name}";
            Require(Holds(expected.Sends, message) && Holds(transition.Sends, message) && Holds(derived.States[from].Sends, message), what);
            Require(from != State || (Holds(expected.StayingSends, message) && Holds(derived.States[from].StayingSends, message)), what + " and stayed");
        }
    }

    private static void CheckReception(ulong flags, bool acts, bool answers, Reception reception, string place)
    {
        Require(!acts || reception.Acts.Contains(flags), $"{place}: acted on flags {flags:X}");
        Require(!answers || reception.Acts.Contains(flags) || reception.Answers.Contains(flags), $"{place}: answered flags {flags:X}");
    }

    private static bool Holds(EquatableArray<SentFlags> sends, Message message) => sends.Any(s => s.Message == message.Index && s.Flags.Contains(message.Flags));

    private static void Require(bool holds, string what)
    {
        if (!holds) throw new WalkFinding("Not derived: " + what);
    }

    private long[] Variables() => Enumerable.Range(0, Model.Variables.Count).Select(inner.GetVariable).ToArray();

    private sealed class Recorder(IEnvironment target) : IEnvironment
    {
        public List<Message> Sent { get; } = [];

        public int Signals { get; private set; }

        public long Ask(int question, long[] arguments) => target.Ask(question, arguments);

        public void Send(Message message)
        {
            Sent.Add(message);
            target.Send(message);
        }

        public void Start(int timer, long ticks) => target.Start(timer, ticks);

        public void Stop(int timer) => target.Stop(timer);

        public void Signal(int signal, long[] arguments)
        {
            Signals++;
            target.Signal(signal, arguments);
        }
    }
}
