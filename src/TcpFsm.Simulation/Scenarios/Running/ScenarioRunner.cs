using System.Collections.Generic;
using System.Linq;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>Plays scenarios on the machines of one engine.</summary>
public sealed class ScenarioRunner
{
    private readonly MachineFactory _factory;

    /// <summary>Takes the engine.</summary>
    public ScenarioRunner(MachineFactory factory) => _factory = factory;

    /// <summary>Plays all scenarios of a file in their order, each up to the first thing that goes otherwise.</summary>
    /// <remarks>A scenario that continues one that failed fails too, at its own place.</remarks>
    public IEnumerable<ScenarioResult> Run(ScenarioFile file)
    {
        var continued = new HashSet<Scenario>(file.Scenarios.Where(s => s.Continues is not null).Select(s => s.Continues!), ByReference.Instance);
        var ends = new Dictionary<Scenario, ScenarioWorld?>(ByReference.Instance);
        foreach (Scenario scenario in file.Scenarios)
        {
            ScenarioWorld? before = scenario.Continues is null ? null : ends[scenario.Continues];
            if (scenario.Continues is { } failed && before is null)
            {
                if (continued.Contains(scenario)) ends[scenario] = null;
                yield return Unplayed(scenario, failed);
                continue;
            }

            ScenarioWorld world = before?.Copy(scenario, _factory) ?? ScenarioWorld.Begin(scenario, _factory);
            ScenarioFailure? failure = Play(scenario, world);
            if (continued.Contains(scenario)) ends[scenario] = failure is null ? world : null;
            yield return new ScenarioResult(scenario, failure, world.Log);
        }
    }

    private static ScenarioFailure? Play(Scenario scenario, ScenarioWorld world)
    {
        world.Log.Step("");
        world.Settle();
        foreach (ScenarioStep step in scenario.Steps)
        {
            if (new StepRunner(world, step).Run() is { } failure) return failure;
        }

        return null;
    }

    private static ScenarioResult Unplayed(Scenario scenario, Scenario failed)
    {
        string message = $"scenario {failed.Id}, which this one continues, failed";
        return new ScenarioResult(scenario, new ScenarioFailure("", scenario.Span, scenario.Span, message, ""), new ScenarioLog());
    }

    /// <summary>Scenarios are told apart as objects: comparing them by content would read them whole each time.</summary>
    private sealed class ByReference : IEqualityComparer<Scenario>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(Scenario? x, Scenario? y) => ReferenceEquals(x, y);

        public int GetHashCode(Scenario obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
