using System.Collections.Generic;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>Does the effects of rules to sets of situations and keeps what the message's flags come to.</summary>
internal sealed class EffectWalk(ProtocolModel model, WalkEvent @event, Findings findings)
{
    /// <summary>So many optional flags of one send are told apart; any more are with and without, whatever holds.</summary>
    private const int OptionalLimit = 8;

    private readonly DecisionDiagram _diagram = @event.Diagram;
    private readonly bool _hasMessage = @event.Event.Message >= 0;

    /// <summary>The flag combinations some path acts on: assigns, tells the user or goes elsewhere.</summary>
    public int Acts { get; private set; }

    /// <summary>The flag combinations some path sends something on.</summary>
    public int Answers { get; private set; }

    /// <summary>Does what a rule does.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="state">The state it fires in.</param>
    /// <param name="situations">The situations it fires in.</param>
    /// <param name="done">Gets what is sent and what becomes of timers.</param>
    /// <returns>The situations afterwards.</returns>
    public int Do(WalkRule rule, int state, int situations, WalkEffects done)
    {
        situations = Do(rule, rule.Operations, situations, done);
        int target = rule.Bound.Goto;
        if (target < 0) return situations;
        if (target != state) Act(situations);
        if (!model.States[target].Fresh) return situations;
        done.Timers = TimerFlow.StopAll;
        return _diagram.Exists(situations, @event.AllVariables);
    }

    private int Do(WalkRule rule, Operation[] operations, int situations, WalkEffects done)
    {
        foreach (Operation operation in operations)
        {
            switch (operation)
            {
                case ActOperation: Act(situations); break;
                case ForgetOperation forget: situations = _diagram.Exists(situations, forget.Atoms); break;
                case SendOperation send: Send(rule, send, situations, done.Sends); break;
                case StartOperation start: done.Timers = done.Timers.Start(start.Timer); break;
                case StopOperation stop: done.Timers = done.Timers.Stop(stop.Timer); break;
                case WhenOperation block: situations = When(rule, block, situations, done); break;
            }
        }

        return situations;
    }

    private int When(WalkRule rule, WhenOperation block, int situations, WalkEffects done)
    {
        int holds = _diagram.And(situations, block.Condition.True);
        int fails = _diagram.And(situations, block.Condition.False);
        if (holds == DecisionDiagram.False) return fails;
        TimerFlow without = done.Timers;
        int afterwards = Do(rule, block.Operations, holds, done);
        if (fails != DecisionDiagram.False) done.Timers = done.Timers.Or(without);
        return _diagram.Or(fails, afterwards);
    }

    private void Act(int situations)
    {
        if (_hasMessage) Acts = _diagram.Or(Acts, _diagram.Exists(situations, @event.AllAtoms));
    }

    private void Send(WalkRule rule, SendOperation send, int situations, List<SentCube> sends)
    {
        if (_hasMessage) Answers = _diagram.Or(Answers, _diagram.Exists(situations, @event.AllAtoms));
        Collect(send, 0, situations, send.Set, sends);
        for (int i = 0; i < send.Illegal.Length; i++)
        {
            int illegal = _diagram.And(situations, send.Illegal[i]);
            if (illegal == DecisionDiagram.False) continue;
            findings.AddIllegalSend(new IllegalSend(rule.Rule, send.Ordinal, send.Message, i, Example(send, illegal)));
            return;
        }
    }

    private void Collect(SendOperation send, int index, int situations, ulong value, List<SentCube> sends)
    {
        if (situations == DecisionDiagram.False) return;
        if (index < send.Optional.Length && index < OptionalLimit)
        {
            OptionalFlag flag = send.Optional[index];
            Collect(send, index + 1, _diagram.And(situations, flag.Condition.True), value | flag.Bit, sends);
            Collect(send, index + 1, _diagram.And(situations, flag.Condition.False), value, sends);
            return;
        }

        ulong mask = send.Deciding;
        for (; index < send.Optional.Length; index++) mask &= ~send.Optional[index].Bit;
        sends.Add(new SentCube(send.Message, value, mask));
    }

    /// <summary>Flags that are sent in one of the situations.</summary>
    private ulong Example(SendOperation send, int situations)
    {
        ulong flags = send.Set;
        foreach (OptionalFlag flag in send.Optional)
        {
            int with = _diagram.And(situations, flag.Condition.True);
            if (with == DecisionDiagram.False) continue;
            situations = with;
            flags |= flag.Bit;
        }

        return flags;
    }
}
