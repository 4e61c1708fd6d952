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

public class FactScenarioTests
{
    [SharedTheory]
    [InlineData("figures.yaml", 23)]
    [InlineData("seeds.yaml", 7)]
    [InlineData("calls.yaml", 127)]
    public void Interpreter_ScenariosOfTheFacts_AllPass(string name, int count)
    {
        string path = Repository.SharedPath("facts/" + name);
        var source = new SourceText(name, File.ReadAllText(path));
        ScenarioFile file = ScenarioReader.Read(source, Specs.TcpVariants);
        Assert.Empty(file.Problems.Select(p => p.Describe(source)));
        ScenarioResult[] results = new ScenarioRunner(Interpreter.Factory).Run(file).ToArray();
        Assert.Empty(results.Where(r => !r.Passed).Select(r => ScenarioReport.Describe(source, r)));
        Assert.Equal(count, results.Length);
    }
}
