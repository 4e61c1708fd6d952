using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Walks;
using Xunit.Abstractions;

namespace TcpFsm.Language.Tests.Simulation;

public class WalkTests(ITestOutputHelper output)
{
    [Fact]
    public void Tcp_RandomInputs_FireEveryRule()
    {
        WalkCoverage coverage = Walk(Specs.Tcp, new WalkOptions(1, 2000, 300) { EndlessEndsEpisode = true });
        Assert.Empty(coverage.NeverFired.Where(r => r.Unreachable is null).Select(r => r.Id));
    }

    [Fact]
    public void Tcp_TwoEnds()
    {
        var walk = new PairWalk(Specs.Tcp, AlwaysMachine.Around(Interpreter.Factory), new WalkOptions(1, 2000, 300) { EndlessEndsEpisode = true });
        walk.Run();
        Report(walk.Coverage, Specs.Tcp);
    }

    private WalkCoverage Walk(ProtocolModel model, WalkOptions options)
    {
        var walk = new MachineWalk(model, AlwaysMachine.Around(Interpreter.Factory), options);
        walk.Run();
        Report(walk.Coverage, model);
        return walk.Coverage;
    }

    private void Report(WalkCoverage coverage, ProtocolModel model)
    {
        output.WriteLine($"{coverage.Events} events, {coverage.Endless} endless; {coverage.Fired.Count(f => f > 0)} of {model.Rules.Count} rules fired");
        output.WriteLine("never: " + string.Join(" ", coverage.NeverFired.Select(r => r.Id)));
        output.WriteLine("all: " + string.Join(" ", model.Rules.Select((r, i) => $"{r.Id}:{coverage.Fired[i]}")));
        output.WriteLine("rare: " + string.Join(" ", model.Rules.Select((r, i) => (r.Id, Count: coverage.Fired[i])).Where(r => r.Count is > 0 and < 20).Select(r => $"{r.Id}:{r.Count}")));
        output.WriteLine($"{coverage.Transitions.Count} net transitions, unanswered: {string.Join("; ", coverage.Unanswered.Select(u => model.States[u.State].Name + " " + model.Events[u.Event].Name))}");
    }
}
