using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Walks;

/// <summary>
/// Two machines of one model side by side: both handle every event, and after it must have asked, done, fired and answered the same and be the same.
/// It is a machine itself, so scenarios and walks of any kind run on it.
/// </summary>
public sealed class LockstepMachine : IMachine
{
    private readonly IMachine _first;
    private readonly IMachine _second;
    private readonly List<TraceEntry> _trace = [];
    private readonly TraceRecorder _recorder;
    private readonly TraceChecker _checker;

    /// <summary>Takes two machines that are the same to begin with.</summary>
    /// <param name="first">The one the environment sees: its questions are asked, its messages are sent.</param>
    /// <param name="second">The one that is held against it.</param>
    public LockstepMachine(IMachine first, IMachine second)
    {
        _first = first;
        _second = second;
        _recorder = new TraceRecorder(_trace);
        _checker = new TraceChecker(first.Model, _trace);
    }

    /// <inheritdoc/>
    public ProtocolModel Model => _first.Model;

    /// <inheritdoc/>
    public int State
    {
        get => _first.State;
        set => (_first.State, _second.State) = (value, value);
    }

    /// <summary>Makes machines of two engines side by side.</summary>
    public static MachineFactory Of(MachineFactory first, MachineFactory second) =>
        (model, parameters) => new LockstepMachine(first(model, parameters), second(model, parameters));

    /// <inheritdoc/>
    public long GetVariable(int variable) => _first.GetVariable(variable);

    /// <inheritdoc/>
    public void SetVariable(int variable, long value)
    {
        _first.SetVariable(variable, value);
        _second.SetVariable(variable, value);
    }

    /// <inheritdoc/>
    public bool IsRunning(int timer) => _first.IsRunning(timer);

    /// <inheritdoc/>
    public void SetRunning(int timer, bool running)
    {
        _first.SetRunning(timer, running);
        _second.SetRunning(timer, running);
    }

    /// <inheritdoc/>
    /// <exception cref="WalkFinding">The two differ.</exception>
    /// <exception cref="SpecException">Both found the spec to be at fault.</exception>
    public EventResult Dispatch(in EventInput input, IEnvironment environment)
    {
        _trace.Clear();
        _recorder.Target = environment;
        _checker.Begin();
        int before = State;
        (EventResult? first, Exception? firstFailure) = Try(_first, input, _recorder);
        (EventResult? second, Exception? secondFailure) = Try(_second, input, _checker);
        _checker.End();
        if (firstFailure is not null && secondFailure is not null) throw new SpecException(firstFailure.Message);
        string? difference = Failure(firstFailure, secondFailure) ?? _checker.Difference ?? Compare(first!, second!);
        if (difference is not null) throw new WalkFinding($"In {Model.States[before].Name}, {Model.Events[input.Event].Name}: {difference}.");
        return first!;
    }

    private static (EventResult? Result, Exception? Failure) Try(IMachine machine, in EventInput input, IEnvironment environment)
    {
        try
        {
            return (machine.Dispatch(input, environment), null);
        }
        catch (Exception e) when (e is not WalkFinding)
        {
            return (null, e);
        }
    }

    private static string? Failure(Exception? first, Exception? second) =>
        first is not null ? $"the first failed ({first.Message}), the second did not"
        : second is not null ? $"the second failed ({second.GetType().Name}: {second.Message}), the first did not"
        : null;

    private string? Compare(EventResult first, EventResult second)
    {
        if (first.Rules != second.Rules) return $"the first fired {Rules(first)}, the second {Rules(second)}";
        if (first.Answer != second.Answer) return $"the first answered {first.Answer}, the second {second.Answer}";
        if (_first.State != _second.State) return $"the first went to {Model.States[_first.State].Name}, the second to {Model.States[_second.State].Name}";
        for (int i = 0; i < Model.Variables.Count; i++)
        {
            long a = _first.GetVariable(i), b = _second.GetVariable(i);
            if (a != b) return $"{Model.Variables[i].Name} is {a} in the first and {b} in the second";
        }

        for (int i = 0; i < Model.Timers.Count; i++)
        {
            if (_first.IsRunning(i) != _second.IsRunning(i)) return $"timer {Model.Timers[i].Name} runs in the {(_first.IsRunning(i) ? "first" : "second")} only";
        }

        return null;
    }

    private string Rules(EventResult result) => result.Rules.Count == 0 ? "no rule" : string.Join(" ", result.Rules.Select(r => Model.Rules[r].Id));
}
