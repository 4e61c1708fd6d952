using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Simulation.Scenarios.Reporting;

/// <summary>Which rules of a spec a set of scenarios fired, and how often.</summary>
/// <remarks>Scenarios that set build parameters count too: their variant of the spec has the same rules at the same indices.</remarks>
public sealed class RuleCoverage
{
    private readonly long[] _fired;

    /// <summary>Nothing yet.</summary>
    /// <param name="model">The spec the scenarios are of.</param>
    public RuleCoverage(ProtocolModel model)
    {
        Model = model;
        _fired = new long[model.Rules.Count];
    }

    /// <summary>The spec.</summary>
    public ProtocolModel Model { get; }

    /// <summary>How often each rule fired, by index in <see cref="ProtocolModel.Rules"/>.</summary>
    public IReadOnlyList<long> Fired => _fired;

    /// <summary>Rules that never fired though the spec does not declare them unreachable, in its order.</summary>
    public IReadOnlyList<RuleModel> Missing => NeverFired(declared: false);

    /// <summary>Rules that never fired, as the spec declares, in its order.</summary>
    public IReadOnlyList<RuleModel> Unreachable => NeverFired(declared: true);

    /// <summary>Counts a scenario, failed or not.</summary>
    public void Add(ScenarioResult result)
    {
        foreach (int rule in result.Log.Rules) _fired[rule]++;
    }

    private RuleModel[] NeverFired(bool declared) =>
        Model.Rules.Where((rule, i) => _fired[i] == 0 && rule.Unreachable is not null == declared).ToArray();
}
