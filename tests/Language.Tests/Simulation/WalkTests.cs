using System;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Walks;
using Xunit.Abstractions;

namespace TcpFsm.Language.Tests.Simulation;

public class WalkTests(ITestOutputHelper output)
{
    private static readonly WalkOptions Long = new(1, 4000, 300) { EndlessEndsEpisode = true };

    private static readonly WalkOptions Short = new(1, 500, 300) { EndlessEndsEpisode = true };

    [Fact]
    public void Tcp_RandomInputs_FireEveryRuleThatCanFire_AndNoMessageIsLeftUnanswered()
    {
        var walk = new MachineWalk(Specs.Tcp, AlwaysMachine.Around(Interpreter.Factory), Long);
        AssertTcpFires(walk.RunEpisode, walk.Coverage);
    }

    [Fact]
    public void Tcp_TwoEnds_FireEveryRuleThatCanFire_AndNoMessageIsLeftUnanswered()
    {
        var walk = new PairWalk(Specs.Tcp, AlwaysMachine.Around(Interpreter.Factory), Long);
        AssertTcpFires(walk.RunEpisode, walk.Coverage);
    }

    [Fact]
    public void Tcp_PutAnywhere_FiresTheGuardsToo()
    {
        // Expiries that nothing leads to, and the spec says so: each decides what a timer does in states in which it cannot run.
        WalkCoverage coverage = Walk(Specs.Tcp, Short with { Jumps = true });
        Assert.Empty(coverage.NeverFired.Where(r => r.Unreachable is null || r.Id.EndsWith(".NONE", StringComparison.Ordinal)).Select(r => r.Id));
    }

    [Fact]
    public void OtherProtocols_RandomInputs_FireEveryRule()
    {
        Assert.Empty(Walk(Specs.Http2, new WalkOptions(1, 6000, 12)).NeverFired.Select(r => r.Id));
        Assert.Empty(Walk(Specs.Lcp, new WalkOptions(1, 800, 100)).NeverFired.Select(r => r.Id));
    }

    [Fact]
    public void SameSeed_WalksTheSameWay_AndEpisodesStandAlone()
    {
        var first = new MachineWalk(Specs.Tcp, Interpreter.Factory, Short with { Episodes = 10 });
        var second = new MachineWalk(Specs.Tcp, Interpreter.Factory, Short with { Episodes = 10 });
        first.Run();
        foreach (int episode in Enumerable.Range(0, 10).Reverse()) second.RunEpisode(episode);
        Assert.Equal(first.Coverage.Fired, second.Coverage.Fired);
        Assert.NotEqual(first.Coverage.Fired, Walk(Specs.Tcp, Short with { Episodes = 10, Seed = 2 }).Fired);
    }

    [Fact]
    public void AlwaysThatDoesNotHold_IsFoundWithThePlace()
    {
        ProtocolModel model = Specs.Compile("""
            version: 1
            protocol: T
            initial: A
            variables: { X: u8 }
            events: { up: {}, down: {} }
            states: { A: { always: X < 3, on up: [ { do: [ X += 1 ] } ], on down: [ { do: [ X = 0 ] } ] } }
            """);
        WalkFinding finding = Assert.Throws<WalkFinding>(() => Walk(model, new WalkOptions(5, 10, 100)));
        Assert.Matches("^seed 5, episode [0-9]+, step [0-9]+: After up, predicate 1 of always: does not hold in A[.]$", finding.Message);
    }

    [Fact]
    public void EventThatNeverEnds_IsFoundUnlessItIsAllowed()
    {
        ProtocolModel model = Specs.Compile("""
            version: 1
            protocol: T
            initial: A
            events: { go: { steps: [one] } }
            states: { A: { on go: { one: [ { id: LOOP, then: again } ] } } }
            """);
        Assert.Contains("never ends", Assert.Throws<WalkFinding>(() => Walk(model, new WalkOptions(1, 3, 3))).Message);
        Assert.Equal(3, Walk(model, new WalkOptions(1, 3, 3) { EndlessEndsEpisode = true }).Endless);
    }

    [Fact]
    public void MessageForWhichNoRuleFires_IsCounted()
    {
        ProtocolModel model = Specs.Compile("""
            version: 1
            protocol: T
            initial: A
            variables: { X: u8 }
            messages: { m: {} }
            events: { m: { message: m, steps: [one] } }
            states: { A: { on m: { one: [ { when: X = 0, do: [ X = 1 ] } ] } } }
            """);
        Assert.Equal([(0, 0)], Walk(model, new WalkOptions(1, 3, 3)).Unanswered);
    }

    /// <summary>Walks until all has been seen: a change of the spec leads the same seed elsewhere, and the rarest rules fire once in 100,000 events.</summary>
    private void AssertTcpFires(Action<int> walkEpisode, WalkCoverage coverage)
    {
        for (int episode = 0; episode < Long.Episodes && Silent(coverage).Length > 0; episode++) walkEpisode(episode);
        Report(coverage, Specs.Tcp);
        Assert.Empty(Silent(coverage));
        Assert.Empty(Specs.Tcp.Rules.Where((r, i) => r.Unreachable is not null && coverage.Fired[i] > 0).Select(r => r.Id));
        Assert.Empty(coverage.Unanswered);
    }

    private static string[] Silent(WalkCoverage coverage) =>
        coverage.NeverFired.Where(r => r.Unreachable is null).Select(r => r.Id).Order(StringComparer.Ordinal).ToArray();

    private WalkCoverage Walk(ProtocolModel model, WalkOptions options)
    {
        // Put anywhere, a machine need not be as its spec says it always is.
        MachineFactory factory = options.Jumps ? Interpreter.Factory : AlwaysMachine.Around(Interpreter.Factory);
        var walk = new MachineWalk(model, factory, options);
        walk.Run();
        return Report(walk.Coverage, model);
    }

    private WalkCoverage Report(WalkCoverage coverage, ProtocolModel model)
    {
        output.WriteLine($"{coverage.Events} events, {coverage.Endless} endless, {coverage.Fired.Count(f => f > 0)} of {model.Rules.Count} rules fired, {coverage.Transitions.Count} net transitions");
        output.WriteLine("never: " + string.Join(" ", coverage.NeverFired.Select(r => r.Id)));
        return coverage;
    }
}
