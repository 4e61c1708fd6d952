using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;
using TcpFsm.Language.Tests.Simulation;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Walks;

namespace TcpFsm.Language.Tests.Analysis;

/// <summary>Nothing seen in a random walk of the interpreter may be missing from what is derived.</summary>
public class SoundnessTests
{
    private const int Episodes = 300;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Tcp_WalksShowNothingThatIsNotDerived(int seed, bool jumps)
    {
        (MachineWalk walk, DerivedModel derived) = Walk(Specs.Tcp, (ulong)seed, jumps);
        HashSet<(int, int, int)> expected = derived.Transitions.Select(t => (t.From, t.Event, t.To)).ToHashSet();
        Assert.Subset(expected, walk.Coverage.Transitions.ToHashSet());
        Assert.InRange(walk.Coverage.Transitions.Count, expected.Count / 2, expected.Count);
    }

    [Theory]
    [InlineData(3)]
    public void OtherProtocols_WalksShowNothingThatIsNotDerived(int seed)
    {
        Walk(Specs.Http2, (ulong)seed, true);
        Walk(Specs.Lcp, (ulong)seed, true);
    }

    private static (MachineWalk Walk, DerivedModel Derived) Walk(ProtocolModel model, ulong seed, bool jumps)
    {
        DerivedModel derived = SpecAnalyzer.Derive(model);
        bool anywhere = jumps && model.States.All(s => s.Always.Count == 0);
        MachineFactory factory = (m, parameters) => new DerivedMachine(new Interpreter(m, parameters), derived);
        var walk = new MachineWalk(model, factory, new WalkOptions(seed, Episodes, 120) { Jumps = anywhere });
        for (int episode = 0; episode < Episodes; episode++) RunEpisode(walk, episode);
        Assert.True(walk.Coverage.Events > 10_000, $"only {walk.Coverage.Events} events");
        return (walk, derived);
    }

    private static void RunEpisode(MachineWalk walk, int episode)
    {
        try
        {
            walk.RunEpisode(episode);
        }
        catch (WalkFinding finding) when (finding.InnerException is SpecException)
        {
            // From a made-up state `again` may be said too often; such an event has no result to compare.
        }
    }
}
