using System.Collections.Generic;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Mutation.Judging;

/// <summary>A machine of which the rules that fire are noted.</summary>
internal sealed class FiringMachine(IMachine inner, ISet<int> fired) : MachineDecorator(inner)
{
    public override EventResult Dispatch(in EventInput input, IEnvironment environment)
    {
        EventResult result = base.Dispatch(input, environment);
        fired.UnionWith(result.Rules);
        return result;
    }
}

/// <summary>A machine that does not say which rules fired: two that differ in nothing else do the same.</summary>
internal sealed class SilentMachine(IMachine inner) : MachineDecorator(inner)
{
    public override EventResult Dispatch(in EventInput input, IEnvironment environment) =>
        base.Dispatch(input, environment) with { Rules = default };
}
