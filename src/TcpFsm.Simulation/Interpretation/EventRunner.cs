using System;
using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Interpretation;

/// <summary>Handles one event: the plain list, or the steps one after the other in the state reached.</summary>
internal sealed class EventRunner
{
    private static readonly Answer Ok = new(AnswerKind.Return);

    private readonly ProtocolModel _model;
    private readonly Frame _frame;
    private readonly List<int> _fired = [];
    private Answer _answer;

    public EventRunner(ProtocolModel model, Frame frame)
    {
        _model = model;
        _frame = frame;
        State = model.Initial;
    }

    /// <summary>The state the machine is in.</summary>
    public int State { get; set; }

    /// <summary>Handles the event that the frame was made ready for.</summary>
    public EventResult Run(EventProgram program)
    {
        _fired.Clear();
        _answer = Ok;
        if (Happens(program.Model)) RunRules(program);
        return new EventResult(_fired.ToEquatableArray(), _answer);
    }

    /// <summary>A timer that expires has stopped by itself; the expiry of one that does not run is no event.</summary>
    private bool Happens(EventModel model)
    {
        if (model.Kind != EventKind.Timeout) return true;
        if (!_frame.Running[model.Timer]) return false;
        _frame.Running[model.Timer] = false;
        return true;
    }

    private void RunRules(EventProgram program)
    {
        int step = 0;
        if (program.Plain[State] is not null)
        {
            Continuation after = Judge(state => program.Plain[state] ?? [], program, "its list");
            if (after.Kind != ContinuationKind.Jump) return;
            step = after.Step;
        }

        while (step < program.Steps.Length)
        {
            Continuation after = RunStep(program, step);
            if (after.Kind == ContinuationKind.Stop) return;
            step = after.Kind == ContinuationKind.Jump ? after.Step : step + 1;
        }
    }

    private Continuation RunStep(EventProgram program, int step)
    {
        StepProgram current = program.Steps[step];
        bool passed = current.Condition is not null && current.Condition(_frame) == 0;
        return passed ? Continuation.Next : Judge(state => current.Rules[state], program, $"step {program.Model.Steps[step].Name}");
    }

    /// <summary>Fires at most one of the rules, and again as often as they say <c>again</c>.</summary>
    private Continuation Judge(Func<int, RuleProgram[]> rulesOf, EventProgram program, string place)
    {
        for (int round = 0; round <= ProtocolModel.AgainLimit; round++)
        {
            RuleProgram? rule = FirstThatHolds(rulesOf(State));
            if (rule is null) return Continuation.Next;
            Continuation after = Fire(rule);
            if (after.Kind != ContinuationKind.Again) return after;
        }

        string last = _model.Rules[_fired[_fired.Count - 1]].Id;
        throw new SpecException(
            $"In state {_model.States[State].Name} event {program.Model.Name} never ends: in {place} rules said \"then: again\" {ProtocolModel.AgainLimit} times, the last of them {last}.");
    }

    private RuleProgram? FirstThatHolds(RuleProgram[] rules)
    {
        foreach (RuleProgram rule in rules)
        {
            if (rule.Holds(_frame)) return rule;
        }

        return null;
    }

    private Continuation Fire(RuleProgram program)
    {
        BoundRule rule = program.Rule;
        _fired.Add(rule.Rule);
        foreach (Action<Frame> effect in program.Effects) effect(_frame);
        if (rule.Answer.Kind is AnswerKind.Return or AnswerKind.Refuse) _answer = rule.Answer;
        if (rule.Goto >= 0) Arrive(rule.Goto);
        return rule.Answer.Kind is AnswerKind.Refuse or AnswerKind.Ignore ? new Continuation(ContinuationKind.Stop) : rule.Then;
    }

    private void Arrive(int state)
    {
        State = state;
        if (!_model.States[state].Fresh) return;
        for (int i = 0; i < _frame.Variables.Length; i++) _frame.Variables[i] = _model.Variables[i].Initial;
        for (int i = 0; i < _frame.Running.Length; i++) EffectCompiler.Stop(_frame, i);
    }
}
