using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;

namespace TcpFsm.Simulation.Walks;

/// <summary>A machine watched after every event: what its state says of <c>always:</c> must hold.</summary>
public sealed class AlwaysMachine : IMachine
{
    private readonly IMachine _inner;
    private readonly MachineView _view;

    /// <summary>Watches a machine.</summary>
    /// <param name="inner">The machine.</param>
    /// <param name="parameters">Its parameters.</param>
    public AlwaysMachine(IMachine inner, ParameterValues parameters)
    {
        _inner = inner;
        _view = new MachineView(inner, parameters);
    }

    /// <inheritdoc/>
    public ProtocolModel Model => _inner.Model;

    /// <inheritdoc/>
    public int State
    {
        get => _inner.State;
        set => _inner.State = value;
    }

    /// <summary>Makes machines that are watched.</summary>
    public static MachineFactory Around(MachineFactory factory) => (model, parameters) => new AlwaysMachine(factory(model, parameters), parameters);

    /// <inheritdoc/>
    public long GetVariable(int variable) => _inner.GetVariable(variable);

    /// <inheritdoc/>
    public void SetVariable(int variable, long value) => _inner.SetVariable(variable, value);

    /// <inheritdoc/>
    public bool IsRunning(int timer) => _inner.IsRunning(timer);

    /// <inheritdoc/>
    public void SetRunning(int timer, bool running) => _inner.SetRunning(timer, running);

    /// <inheritdoc/>
    /// <exception cref="WalkFinding">Something that always holds in the state reached does not.</exception>
    public EventResult Dispatch(in EventInput input, IEnvironment environment)
    {
        EventResult result = _inner.Dispatch(input, environment);
        _view.Refresh(environment);
        Evaluate[] always = MachineProgram.Of(Model).Always[State];
        for (int i = 0; i < always.Length; i++)
        {
            if (_view.Read(always[i]) == 0)
                throw new WalkFinding($"After {Model.Events[input.Event].Name}, predicate {i + 1} of always: does not hold in {Model.States[State].Name}.");
        }

        return result;
    }
}
