using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Tool.Files;

namespace TcpFsm.Tool.Scenarios;

/// <summary>The option <c>--scenario</c>: which scenarios are reported. All are played, for one may continue another.</summary>
/// <param name="ids">The ids asked for; none: all.</param>
internal sealed class ScenarioChoice(IReadOnlyCollection<string> ids)
{
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    /// <summary>Makes the option.</summary>
    public static Option<string[]> CreateOption() => new("--scenario")
    {
        Description = "Report only the scenario of this id; may be given several times.",
        HelpName = "ID",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Whether a scenario is to be reported.</summary>
    public bool Takes(Scenario scenario)
    {
        if (ids.Count == 0) return true;
        bool takes = ids.Contains(scenario.Id);
        (takes ? _met : _others).Add(scenario.Id);
        return takes;
    }

    /// <summary>Sees to it that every scenario asked for was there.</summary>
    /// <exception cref="ToolException">One was not.</exception>
    public void Close()
    {
        if (ids.FirstOrDefault(id => !_met.Contains(id)) is { } missing)
            throw new ToolException($"No scenario is called {Wording.Quote(missing)}{Suggest.DidYouMean(missing, _others)}");
    }
}
