using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tests.Shared;
using Xunit.Abstractions;

namespace TcpFsm.Language.Tests.Simulation;

public class ChangedExpectationTests(ITestOutputHelper output)
{
    [SharedTheory]
    [InlineData("figures.yaml")]
    [InlineData("seeds.yaml")]
    [InlineData("calls.yaml")]
    public void AnySingleExpectationChanged_FailsAtTheLineOfItsStep(string name)
    {
        var source = new SourceText(name, File.ReadAllText(Repository.SharedPath("facts/" + name)));
        YamlNode root = YamlReader.Read(source, new ProblemBag())!;
        var unnoticed = new List<string>();
        int count = 0;
        foreach (ExpectationMutation mutation in new ExpectationMutations(source, root).All())
        {
            count++;
            if (Judge(mutation) is { } outcome) unnoticed.Add($"{mutation.What}: {outcome}");
        }

        output.WriteLine($"{count} expectations changed");
        Assert.Empty(unnoticed);
        Assert.True(count > 100);
    }

    /// <summary>What is not as it should be; null if the change was noticed at its line.</summary>
    private static string? Judge(ExpectationMutation mutation)
    {
        var source = new SourceText("changed.yaml", mutation.Text);
        ScenarioFile file = ScenarioReader.Read(source, Specs.TcpVariants);
        if (file.Problems.Count > 0) return "cannot be read: " + file.Problems[0].Describe(source);
        ScenarioResult? failed = new ScenarioRunner(Interpreter.Factory).Run(file).FirstOrDefault(r => !r.Passed);
        if (failed is null) return "not noticed";
        int line = source.GetPosition(failed.Failure!.StepSpan.Start).Line;
        return line == mutation.Line ? null : $"noticed at line {line}: {failed.Failure.Message}";
    }
}
