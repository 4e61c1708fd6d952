using System.Collections.Generic;
using TcpFsm.Graph.Views;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Tool.Graphs;

/// <summary>Passes everything on and keeps a record of the states that events lead to.</summary>
/// <param name="machine">Who is passed to.</param>
/// <param name="name">What the machine is called in the record.</param>
/// <param name="steps">The record.</param>
internal sealed class RecordingMachine(IMachine machine, string name, List<PathStep> steps) : IMachine
{
    /// <inheritdoc/>
    public ProtocolModel Model => machine.Model;

    /// <inheritdoc/>
    public int State
    {
        get => machine.State;
        set => machine.State = value;
    }

    /// <inheritdoc/>
    public long GetVariable(int variable) => machine.GetVariable(variable);

    /// <inheritdoc/>
    public void SetVariable(int variable, long value) => machine.SetVariable(variable, value);

    /// <inheritdoc/>
    public bool IsRunning(int timer) => machine.IsRunning(timer);

    /// <inheritdoc/>
    public void SetRunning(int timer, bool running) => machine.SetRunning(timer, running);

    /// <inheritdoc/>
    public EventResult Dispatch(in EventInput input, IEnvironment environment)
    {
        int from = machine.State;
        EventResult result = machine.Dispatch(input, environment);
        steps.Add(new PathStep(name, from, input.Event, machine.State));
        return result;
    }
}
