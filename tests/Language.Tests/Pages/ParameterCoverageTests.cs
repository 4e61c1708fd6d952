using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Tests.Simulation;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Pages;

/// <summary>The repository's scenarios show every parameter of TCP at its usual value and at another.</summary>
public class ParameterCoverageTests
{
    /// <summary>How long a wait lasts is the host's to see: no scenario has a clock.</summary>
    private static readonly string[] OnlyDurations = ["MSL"];

    [Fact]
    public void EveryParameter_IsShownBothWays()
    {
        var seen = new HashSet<(string Name, bool Usual)>();
        foreach (string path in Directory.GetFiles(Repository.PathOf("spec/scenarios"), "*.yaml"))
        {
            ScenarioFile file = ScenarioReader.Read(new SourceText(path, File.ReadAllText(path)), Specs.TcpVariants);
            foreach (Scenario scenario in file.Scenarios)
            {
                EquatableArray<ParameterModel> parameters = scenario.Parameters.Model.Parameters;
                for (int i = 0; i < parameters.Count; i++) seen.Add((parameters[i].Name, scenario.Parameters[i] == Specs.Tcp.Parameters[i].Value));
            }
        }

        string[] names = Specs.Tcp.Parameters.Select(p => p.Name).Except(OnlyDurations, StringComparer.Ordinal).ToArray();
        Assert.DoesNotContain(names, n => !seen.Contains((n, true)) || !seen.Contains((n, false)));
    }
}
