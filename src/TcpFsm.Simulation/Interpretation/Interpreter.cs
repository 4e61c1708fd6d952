using System;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Simulation.Interpretation;

/// <summary>Runs a model as the language defines it. What it does is what a spec means: every other engine is held against it.</summary>
public sealed class Interpreter : IMachine
{
    private readonly Frame _frame;
    private readonly EventRunner _runner;
    private readonly MachineProgram _program;
    private bool _busy;

    /// <summary>A machine in the initial state.</summary>
    /// <param name="model">What it follows.</param>
    /// <param name="parameters">Its parameters; later changes to them have no effect.</param>
    public Interpreter(ProtocolModel model, ParameterValues parameters)
    {
        Model = model;
        _program = MachineProgram.Of(model);
        _frame = new Frame(new long[model.Variables.Count], parameters.ToArray(), new bool[model.Timers.Count]);
        _runner = new EventRunner(model, _frame);
        for (int i = 0; i < model.Variables.Count; i++) _frame.Variables[i] = model.Variables[i].Initial;
    }

    /// <summary>Makes interpreters.</summary>
    public static MachineFactory Factory { get; } = (model, parameters) => new Interpreter(model, parameters);

    /// <inheritdoc/>
    public ProtocolModel Model { get; }

    /// <inheritdoc/>
    public int State
    {
        get => _runner.State;
        set => _runner.State = value;
    }

    /// <inheritdoc/>
    public long GetVariable(int variable) => _frame.Variables[variable];

    /// <inheritdoc/>
    public void SetVariable(int variable, long value)
    {
        ValueType type = Model.Variables[variable].Type;
        _frame.Variables[variable] = Stored.Fit(type, value);
    }

    /// <inheritdoc/>
    public bool IsRunning(int timer) => _frame.Running[timer];

    /// <inheritdoc/>
    public void SetRunning(int timer, bool running) => _frame.Running[timer] = running;

    /// <inheritdoc/>
    /// <exception cref="SpecException">A rule says <c>then: again</c> without end.</exception>
    /// <exception cref="InvalidOperationException">Called from within its own environment.</exception>
    public EventResult Dispatch(in EventInput input, IEnvironment environment)
    {
        if (_busy) throw new InvalidOperationException("The machine is handling an event; the next one has to wait.");
        _busy = true;
        try
        {
            EventProgram program = _program.Events[input.Event];
            _frame.Begin(Frame.Fit(program.Arguments, input.Arguments), FieldsOf(input.Message), input.Message?.Flags ?? 0, environment);
            return _runner.Run(program);
        }
        finally
        {
            _busy = false;
        }
    }

    private static long[] FieldsOf(Message? message)
    {
        if (message is null) return [];
        var fields = new long[message.Fields.Count];
        for (int i = 0; i < fields.Length; i++) fields[i] = message.Fields[i];
        return fields;
    }
}
