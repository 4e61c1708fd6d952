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

    [SharedTheory]
    [InlineData("figures.yaml", 23)]
    [InlineData("seeds.yaml", 7)]
    [InlineData("calls.yaml", 127)]
    public void ScenariosOfTheFacts_PassOnGeneratedCodeAlone(string name, int count)
    {
        var source = new SourceText(name, File.ReadAllText(Repository.SharedPath("facts/" + name)));
        ScenarioFile file = ScenarioReader.Read(source, Tcp);
        Assert.Empty(file.Problems);
        ScenarioResult[] results = new ScenarioRunner(Generated).Run(file).ToArray();
        Assert.Empty(results.Where(r => !r.Passed).Select(r => ScenarioReport.Describe(source, r)));
        Assert.Equal(count, results.Length);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void RandomInputs_GeneratedDoesWhatTheInterpreterDoes(ulong seed, bool jumps)
    {
        var walk = new MachineWalk(Tcp.Usual, Lockstep, new WalkOptions(seed, 700, 300) { EndlessEndsEpisode = true, Jumps = jumps });
        walk.Run();
        Report(walk.Coverage);
        Assert.Empty(walk.Coverage.NeverFired.Where(r => r.Unreachable is null && !(r.Id.EndsWith(".NONE") && !jumps)).Select(r => r.Id));
    }

    [Fact]
    public void TwoEnds_GeneratedDoesWhatTheInterpreterDoes()
    {
        var walk = new PairWalk(Tcp.Usual, Lockstep, new WalkOptions(3, 700, 300) { EndlessEndsEpisode = true });
        walk.Run();
        Report(walk.Coverage);
    }

    private void Report(WalkCoverage coverage)
    {
        output.WriteLine($"{coverage.Events} events, {coverage.Fired.Count(f => f > 0)} of {coverage.Fired.Count} rules fired, {coverage.Transitions.Count} net transitions");
        output.WriteLine("never: " + string.Join(" ", coverage.NeverFired.Select(r => r.Id)));
    }
}
