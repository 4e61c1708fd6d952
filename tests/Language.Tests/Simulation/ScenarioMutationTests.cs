using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Reporting;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tests.Shared;
using Xunit.Abstractions;

namespace TcpFsm.Language.Tests.Simulation;

/// <summary>Files of scenarios with random damage: they are read and played to an end, with problems whose places lie in the text, and without an exception.</summary>
public class ScenarioMutationTests(ITestOutputHelper output)
{
    private const int Mutants = 10_000;

    [Fact]
    public void DamagedFile_NeverThrowsAndAlwaysSaysWhere()
    {
        string[] texts = [Text("handshake.yaml"), Text("figures.yaml"), Text("calls.yaml")[..6000]];
        ulong seed = (ulong)Stopwatch.GetTimestamp();
        output.WriteLine($"seed {seed}");
        int unreadable = 0, failed = 0, passed = 0;
        foreach (string mutant in SpecMutation.Of(texts, [20, 3, 3]).Sample(Mutants, new Rnd(seed), 50))
        {
            ScenarioFile file = ScenarioReader.Read(new SourceText("damaged.yaml", mutant), Specs.TcpVariants);
            Assert.All(file.Problems, p => Assert.True(p.Span.Start >= 0 && p.Span.Length >= 0 && p.Span.End <= mutant.Length, $"{p}\n{mutant}"));
            if (file.Problems.Count > 0) unreadable++;
            else if (Play(file)) passed++;
            else failed++;
        }

        output.WriteLine($"{unreadable} unreadable, {failed} failed, {passed} passed all the same");
        Assert.True(unreadable > 0 && failed > Mutants / 50 && passed > 0);
    }

    private static bool Play(ScenarioFile file)
    {
        List<ScenarioResult> results = new ScenarioRunner(Interpreter.Factory).Run(file).ToList();
        Assert.All(results.Where(r => !r.Passed), r => Assert.NotEmpty(ScenarioReport.Describe(file.Source, r)));
        return results.TrueForAll(r => r.Passed);
    }

    private static string Text(string name) => File.ReadAllText(Repository.PathOf("spec/scenarios/" + name));
}
