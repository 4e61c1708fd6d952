using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Language;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Reporting;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Simulation.Walks;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Engines;
using Xunit.Abstractions;

namespace TcpFsm.Tool.Tests.Engines;

public class GeneratedTcpWalkTests(ITestOutputHelper output)
{
    private static readonly SpecVariants Tcp =
        new(SpecCompiler.Compile(new SourceText("tcp.fsm.yaml", File.ReadAllText(Repository.PathOf("spec/tcp.fsm.yaml")))));

    private static readonly MachineFactory Generated = EngineChoice.Pick("generated", Tcp.Usual);

    private static readonly MachineFactory Lockstep = LockstepMachine.Of(Interpreter.Factory, Generated);

    public static TheoryData<string> OwnScenarios =>
        new(Directory.GetFiles(Repository.PathOf("spec/scenarios"), "*.yaml").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));

    [SharedTheory]
    [InlineData("figures.yaml", 23)]
    [InlineData("seeds.yaml", 7)]
    [InlineData("calls.yaml", 127)]
    public void ScenariosOfTheFacts_PassOnGeneratedCodeAlone(string name, int count) =>
        Assert.Equal(count, Play(Repository.SharedPath("facts/" + name)));

    [Theory]
    [MemberData(nameof(OwnScenarios))]
    public void ScenariosOfTheRepository_PassOnGeneratedCodeAlone(string name) => Assert.NotEqual(0, Play(Repository.PathOf("spec/scenarios/" + name)));

    [Fact]
    public void RandomInputs_GeneratedDoesWhatTheInterpreterDoes()
    {
        var walk = new MachineWalk(Tcp.Usual, Lockstep, new WalkOptions(1, 500, 300) { EndlessEndsEpisode = true });
        walk.Run();
        Report(walk.Coverage);
    }

    [Fact]
    public void MachinePutAnywhere_GeneratedDoesWhatTheInterpreterDoes_InEveryRule()
    {
        var walk = new MachineWalk(Tcp.Usual, Lockstep, new WalkOptions(2, 4000, 300) { EndlessEndsEpisode = true, Jumps = true });
        for (int episode = 0; episode < 300 || (episode < 4000 && Silent(walk.Coverage).Any()); episode++) walk.RunEpisode(episode);
        Report(walk.Coverage);
        Assert.Empty(Silent(walk.Coverage));
    }

    [Fact]
    public void TwoEnds_GeneratedDoesWhatTheInterpreterDoes()
    {
        var walk = new PairWalk(Tcp.Usual, Lockstep, new WalkOptions(3, 500, 300) { EndlessEndsEpisode = true });
        walk.Run();
        Report(walk.Coverage);
    }

    private static int Play(string path)
    {
        var source = new SourceText(path, File.ReadAllText(path));
        ScenarioFile file = ScenarioReader.Read(source, Tcp);
        Assert.Empty(file.Problems);
        ScenarioResult[] results = new ScenarioRunner(Generated).Run(file).ToArray();
        Assert.Empty(results.Where(r => !r.Passed).Select(r => ScenarioReport.Describe(source, r)));
        return results.Length;
    }

    private static IEnumerable<string> Silent(WalkCoverage coverage) => coverage.NeverFired.Where(r => r.Unreachable is null).Select(r => r.Id);

    private void Report(WalkCoverage coverage)
    {
        output.WriteLine($"{coverage.Events} events, {coverage.Fired.Count(f => f > 0)} of {coverage.Fired.Count} rules fired, {coverage.Transitions.Count} net transitions");
        output.WriteLine("never: " + string.Join(" ", coverage.NeverFired.Select(r => r.Id)));
    }
}
