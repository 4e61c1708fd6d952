using System;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Walks;

/// <summary>One event of a walk.</summary>
internal static class WalkStep
{
    /// <summary>Lets a machine handle an event and counts it.</summary>
    /// <returns>What it came to; null after an event that the spec never ends: the walk cannot go on.</returns>
    /// <exception cref="WalkFinding">Something that must not be, told with the place.</exception>
    public static EventResult? Dispatch(IMachine machine, in EventInput input, IEnvironment environment, WalkCoverage coverage, WalkOptions options, Func<string> place)
    {
        int from = machine.State;
        bool happens = Happens(machine, input);
        try
        {
            EventResult result = machine.Dispatch(input, environment);
            if (happens) coverage.Add(from, input, result, machine.State);
            return result;
        }
        catch (SpecException) when (options.EndlessEndsEpisode)
        {
            coverage.AddEndless();
            return null;
        }
        catch (Exception e) when (e is WalkFinding or SpecException)
        {
            throw new WalkFinding($"{place()}: {e.Message}", e);
        }
    }

    /// <summary>The expiry of a timer that does not run is no event: it says nothing of the spec.</summary>
    private static bool Happens(IMachine machine, in EventInput input)
    {
        int timer = machine.Model.Events[input.Event].Timer;
        return timer < 0 || machine.IsRunning(timer);
    }
}
