using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Mutation;

/// <summary>A machine around another.</summary>
internal abstract class MachineDecorator(IMachine inner) : IMachine
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

    public void SetRunning(int timer, bool running) => inner.SetRunning(timer, running);

    public virtual EventResult Dispatch(in EventInput input, IEnvironment environment) => inner.Dispatch(input, environment);
}
