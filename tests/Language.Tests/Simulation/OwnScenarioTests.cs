using System;
using System.IO;
using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Reporting;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Simulation;

public class OwnScenarioTests
{
    public static TheoryData<string> Files => new(Directory.GetFiles(Repository.PathOf("spec/scenarios"), "*.yaml").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Interpreter_ScenariosOfTheRepository_AllPass(string name)
    {
        var source = new SourceText(name, File.ReadAllText(Repository.PathOf("spec/scenarios/" + name)));
        ScenarioFile file = ScenarioReader.Read(source, Specs.TcpVariants);
        Assert.Empty(file.Problems.Select(p => p.Describe(source)));
        Assert.NotEmpty(file.Scenarios);
        foreach (ScenarioResult result in new ScenarioRunner(Interpreter.Factory).Run(file))
            Assert.True(result.Passed, result.Passed ? "" : ScenarioReport.Describe(source, result));
    }
}
