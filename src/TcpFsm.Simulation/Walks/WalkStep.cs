using System;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Walks;

/// <summary>One event of a walk.</summary>
internal static class WalkStep
{
    /// <summary>Lets a machine handle an event and counts it; what must not be is told with the place.</summary>
    public static EventResult Dispatch(IMachine machine, in EventInput input, IEnvironment environment, WalkCoverage coverage, Func<string> place)
    {
        int from = machine.State;
        try
        {
            EventResult result = machine.Dispatch(input, environment);
            coverage.Add(from, input, result, machine.State);
            return result;
        }
        catch (Exception e) when (e is WalkFinding or SpecException)
        {
            throw new WalkFinding($"{place()}: {e.Message}", e);
        }
    }
}
