using System;
using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Tool.Engines;

/// <summary>The generated TCP machine as an engine of simulations, beside the interpreter.</summary>
/// <remarks>States, events, timers, signals and rules have the numbers of the model; a test holds the two together.</remarks>
internal sealed class GeneratedTcp : IMachine
{
    private readonly TcpVariables.Access[] _variables;
    private readonly TcpParameters _parameters;
    private TcpMachine _machine;

    /// <summary>A machine in the initial state.</summary>
    /// <param name="model">TCP's model, the one the code was generated from.</param>
    /// <param name="parameters">Its parameters.</param>
    public GeneratedTcp(ProtocolModel model, ParameterValues parameters)
    {
        Model = model;
        _variables = TcpVariables.InOrderOf(model);
        _parameters = TcpValues.ToParameters(parameters);
    }

    /// <inheritdoc/>
    public ProtocolModel Model { get; }

    /// <inheritdoc/>
    public int State
    {
        get => (int)_machine.State;
        set => _machine.State = (TcpState)value;
    }

    /// <summary>Whether the code was generated from this model, and so means the same.</summary>
    public static bool IsOf(ProtocolModel model) => model.Hash == TcpMachine.ModelHash;

    /// <inheritdoc/>
    public long GetVariable(int variable) => _variables[variable].Read(in _machine);

    /// <inheritdoc/>
    public void SetVariable(int variable, long value) => _variables[variable].Write(ref _machine, value);

    /// <inheritdoc/>
    public bool IsRunning(int timer) => _machine.IsRunning((TcpTimer)timer);

    /// <inheritdoc/>
    public void SetRunning(int timer, bool running) => _machine.SetRunning((TcpTimer)timer, running);

    /// <inheritdoc/>
    /// <exception cref="SpecException">A rule says <c>then: again</c> without end.</exception>
    public EventResult Dispatch(in EventInput input, IEnvironment environment)
    {
        var fired = new List<int>();
        var effects = new TcpEnvironment(Model, environment, fired);
        TcpOutcome outcome = DispatchToEnd(input, ref effects);
        Answer answer = outcome.IsOk
            ? new Answer(AnswerKind.Return, (int)outcome.Return)
            : new Answer(AnswerKind.Refuse, TcpValues.ToError(outcome.Error));
        return new EventResult(new EquatableArray<int>([.. fired]), answer);
    }

    private TcpOutcome DispatchToEnd(in EventInput input, ref TcpEnvironment effects)
    {
        try
        {
            return Dispatch(input, ref effects);
        }
        catch (InvalidOperationException endless)
        {
            throw new SpecException(endless.Message);
        }
    }

    private TcpOutcome Dispatch(in EventInput input, ref TcpEnvironment effects) => (TcpEvent)input.Event switch
    {
        TcpEvent.OpenPassive => _machine.OpenPassive(_parameters, ref effects),
        TcpEvent.OpenActive => _machine.OpenActive(_parameters, ref effects),
        TcpEvent.Send => _machine.Send((uint)input.Arguments[0], input.Arguments[1] != 0, _parameters, ref effects),
        TcpEvent.Receive => _machine.Receive((uint)input.Arguments[0], _parameters, ref effects),
        TcpEvent.Close => _machine.Close(_parameters, ref effects),
        TcpEvent.Abort => _machine.Abort(_parameters, ref effects),
        TcpEvent.Status => _machine.Status(_parameters, ref effects),
        TcpEvent.Segment => _machine.Receive(TcpValues.ToSegment(input.Message!), _parameters, ref effects),
        TcpEvent.IcmpHard => _machine.IcmpHard(_parameters, ref effects),
        TcpEvent.IcmpSoft => _machine.IcmpSoft(_parameters, ref effects),
        >= TcpEvent.TimeoutRetransmission and <= TcpEvent.TimeoutKeepAlive =>
            _machine.Expire((TcpTimer)(input.Event - (int)TcpEvent.TimeoutRetransmission), _parameters, ref effects),
        _ => throw new ArgumentOutOfRangeException(nameof(input), "TCP has no such event."),
    };
}
