using System.Collections.Generic;
using System.IO;
using TcpFsm.Graph.Page;
using TcpFsm.Graph.Tests.Harness;
using TcpFsm.Language;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Roslyn.Tests.Engines;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Simulation.Walks;
using TcpFsm.Tests.Shared;
using Xunit.Abstractions;

namespace TcpFsm.Graph.Tests.Page.Engine;

/// <summary>The page's machine does what the interpreter does: every question, effect, rule, answer, variable and timer of every event.</summary>
public class MachineScriptTests(ITestOutputHelper output)
{
    private static readonly WalkOptions Options = new(1, 20, 100) { EndlessEndsEpisode = true };

    private static ProtocolModel Tcp => Specs.Tcp.Model!;

    [NodeFact]
    public void All_scenarios_of_TCP()
    {
        var transcripts = new Dictionary<ProtocolModel, Transcript>();
        var variants = new SpecVariants(Specs.Tcp);
        foreach (string path in Directory.GetFiles(Repository.PathOf("spec/scenarios"), "*.yaml"))
        {
            ScenarioFile file = ScenarioReader.Read(new SourceText(path, File.ReadAllText(path)), variants);
            Assert.All(new ScenarioRunner(Factory).Run(file), r => Assert.True(r.Passed));
        }

        IMachine Factory(ProtocolModel model, ParameterValues parameters)
        {
            if (!transcripts.TryGetValue(model, out Transcript? transcript)) transcripts[model] = transcript = new Transcript(model);
            return new RecordingMachine(transcript, parameters);
        }

        Assert.All(transcripts.Values, AssertEqual);
    }

    [NodeFact]
    public void Random_walks_of_TCP()
    {
        var transcript = new Transcript(Tcp);
        new MachineWalk(Tcp, Recording(transcript), Options with { Episodes = 100, Jumps = true }).Run();
        new PairWalk(Tcp, Recording(transcript), Options with { Episodes = 100 }).Run();
        AssertEqual(transcript);
    }

    [NodeFact]
    public void Random_walks_of_the_examples()
    {
        foreach (string path in Directory.GetFiles(Repository.PathOf("spec/examples"), "*.fsm.yaml")) Walk(Specs.Text(File.ReadAllText(path)), 1);
        Walk(Specs.Text(SpecCorpus.Door), 1);
        Walk(Specs.Text(SpecCorpus.Transfer), 1);
    }

    [NodeFact]
    public void Random_specs()
    {
        for (ulong seed = 1; seed <= 6; seed++) Walk(Specs.Text(RandomSpec.Write(seed)), seed);
    }

    [NodeFact]
    public void Integers_of_every_width_keep_their_low_bits() => Walk(Specs.Text(WideSpec.Text), 1);

    [NodeFact]
    public void A_difference_is_found()
    {
        var transcript = new Transcript(Tcp);
        new MachineWalk(Tcp, Recording(transcript), Options).Run();
        string script = MachineScript.Write(Tcp);
        Assert.Contains("m.v.Retries + 1", script);
        Assert.Contains("event timeout retransmission", Node.Replay(transcript, script.Replace("m.v.Retries + 1", "m.v.Retries + 2")));
    }

    private static MachineFactory Recording(Transcript transcript) => (_, parameters) => new RecordingMachine(transcript, parameters);

    private void Walk(SpecCompilation spec, ulong seed)
    {
        ProtocolModel model = spec.Model!;
        var transcript = new Transcript(model);
        new MachineWalk(model, Recording(transcript), Options with { Seed = seed, Jumps = true }).Run();
        AssertEqual(transcript);
    }

    private void AssertEqual(Transcript transcript)
    {
        Assert.NotEqual(0, transcript.Events);
        string told = Node.Replay(transcript);
        output.WriteLine($"{transcript.Model.Name}: {told}");
        Assert.Equal($"{transcript.Events} events equal", told);
    }
}
