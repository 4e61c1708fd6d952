using System.Collections.Generic;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios;

/// <summary>Two ends, what happens to them, and what must come of it; bound to one spec.</summary>
public sealed record Scenario
{
    /// <summary>The names of the two ends.</summary>
    public static IReadOnlyList<string> PeerNames { get; } = ["A", "B"];

    /// <summary>What it is called.</summary>
    public required string Id { get; init; }

    /// <summary>Where its id stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it shows; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>What sequence numbers are called where the scenario is drawn.</summary>
    public NumberNames Names { get; init; } = NumberNames.None;

    /// <summary>Where it comes from, such as a section of the reference; may be empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>The scenario where this one begins; null: it begins by itself.</summary>
    public Scenario? Continues { get; init; }

    /// <summary>The parameters of both ends; of the scenario continued where there is one.</summary>
    public required ParameterValues Parameters { get; init; }

    /// <summary>How A and B begin; unused where another scenario is continued.</summary>
    public IReadOnlyList<PeerStart> Peers { get; init; } = [];

    /// <summary>What happens, in order.</summary>
    public IReadOnlyList<ScenarioStep> Steps { get; init; } = [];
}
