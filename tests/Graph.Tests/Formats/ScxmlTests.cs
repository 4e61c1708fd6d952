using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Graph.Formats.Scxml;
using TcpFsm.Graph.Tests.Harness;
using TcpFsm.Graph.Tests.Judges;
using TcpFsm.Graph.Tests.Page.Engine;
using TcpFsm.Language;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Simulation.Walks;
using TcpFsm.Tests.Shared;
using Xunit.Abstractions;

namespace TcpFsm.Graph.Tests.Formats;

/// <summary>The machine as SCXML, run by an interpreter that is not ours.</summary>
public sealed class ScxmlTests(ITestOutputHelper output)
{
    private const string Interpreter = "@scion-scxml/scxml";

    private static readonly WalkOptions Options = new(1, 20, 60) { EndlessEndsEpisode = true };

    /// <summary>Both ends begin in CLOSED: A is the client, B the server; text goes both ways, A closes first, and 2 MSL end it.</summary>
    private const string LifeCycles = """
        version: 1
        peers: { window: 1000 }
        scenarios:
        - id: life
          title: open, talk, close
          src: "3.5, 3.6"
          init: { A: { st: CLOSED, iss: 100 }, B: { st: CLOSED, iss: 300 } }
          steps:
          - { n: 1, do: [B.open_passive, A.open_active], tx: { id: syn, from: A, seq: 100, ctl: S }, rx_after_tx: [[B, syn]], after: { A: SYN-SENT, B: SYN-RECEIVED } }
          - { n: 2, tx: { id: synack, from: B, seq: 300, ack: 101, ctl: SA }, rx_after_tx: [[A, synack]], after: { A: ESTABLISHED } }
          - { n: 3, tx: { id: ack, from: A, seq: 101, ack: 301, ctl: A }, rx_after_tx: [[B, ack]], after: { B: ESTABLISHED } }
          - { n: 4, do: [A.send_20], tx: { id: text, from: A, seq: 101, ack: 301, ctl: A, data: 20 }, rx_after_tx: [[B, text]] }
          - { n: 5, tx: { id: took, from: B, seq: 301, ack: 121, ctl: A }, rx_after_tx: [[A, took]] }
          - { n: 6, do: [A.close], tx: { id: finA, from: A, seq: 121, ack: 301, ctl: FA }, rx_after_tx: [[B, finA]], after: { A: FIN-WAIT-1, B: CLOSE-WAIT } }
          - { n: 7, tx: { id: ackA, from: B, seq: 301, ack: 122, ctl: A }, rx_after_tx: [[A, ackA]], after: { A: FIN-WAIT-2 } }
          - { n: 8, do: [B.close], tx: { id: finB, from: B, seq: 301, ack: 122, ctl: FA }, rx_after_tx: [[A, finB]], after: { A: TIME-WAIT, B: LAST-ACK } }
          - { n: 9, tx: { id: ackB, from: A, seq: 122, ack: 302, ctl: A }, rx_after_tx: [[B, ackB]], after: { B: CLOSED } }
          - { n: 10, do: [A.timeout_time_wait], after: { A: CLOSED } }
        """;

    [PackageFact(Interpreter)]
    public void LifeCycles_OfClientAndServer_AreOurs()
    {
        var transcript = new Transcript(Specs.Tcp.Model!);
        ScenarioFile file = ScenarioReader.Read(new SourceText("life.yaml", LifeCycles), new SpecVariants(Specs.Tcp));
        Assert.Empty(file.Problems);
        ScenarioResult result = Assert.Single(new ScenarioRunner(Recording(transcript)).Run(file));
        Assert.True(result.Passed, result.Failure?.Message);
        AssertEqual((Specs.Tcp, transcript));
    }

    [PackageFact(Interpreter)]
    public void RandomWalks_OfTcp_AreOurs()
    {
        var transcript = new Transcript(Specs.Tcp.Model!);
        new PairWalk(Specs.Tcp.Model!, Recording(transcript), Options).Run();
        AssertEqual((Specs.Tcp, transcript));
    }

    [PackageFact(Interpreter)]
    public void RandomWalks_OfTheExamplesAndOfHostileNames_AreOurs()
    {
        IEnumerable<string> examples = Directory.GetFiles(Repository.PathOf("spec/examples"), "*.fsm.yaml").Order().Select(File.ReadAllText);
        AssertEqual([.. examples.Append(SpecCorpus.Door).Append(SpecCorpus.Transfer).Append(HostileSpec.Text).Select(text => Walk(Specs.Text(text)))]);
    }

    [JudgeFact("xmllint")]
    public void Files_AreWellFormed()
    {
        using var folder = new TemporaryFolder();
        IEnumerable<string> files = SpecCorpus.All.Append(HostileSpec.Text).Select((text, i) => folder.Write($"{i}.scxml", new ScxmlFormat().Write(Specs.Text(text).Diagram("full"))));
        Assert.Equal((0, "", ""), JudgePrograms.Run("xmllint", ["--noout", .. files]));
    }

    [Fact]
    public void Names_OfEvents_AreNoPrefixesOfOthers()
    {
        var names = new ScxmlNames(Specs.Text("""
            version: 1
            protocol: Dots
            initial: here
            events: { a: {}, a.b: {}, error: {}, done: {}, c d: {}, c_x20_d: {} }
            timers: { t: { after: 1 s }, t.u: { after: 1 s } }
            states:
              here:
                final: true
                on a: [ { start: [t, t.u] } ]
                on timeout t: [ { id: T } ]
                on timeout t.u: [ { id: TU } ]
                on other: [ { ignore: true } ]
            """).Model!);
        string[] events = [.. Enumerable.Range(0, 8).Select(names.Event)];
        Assert.Equal(["a", "a_x2E_b", "_x65_rror", "_x64_one", "c_x20_d", "c_x5F_x20_x5F_d", "timeout.t", "timeout.t_x2E_u"], events);
    }

    private static MachineFactory Recording(Transcript transcript) => (_, parameters) => new RecordingMachine(transcript, parameters);

    private static (SpecCompilation Spec, Transcript Transcript) Walk(SpecCompilation spec)
    {
        var transcript = new Transcript(spec.Model!);
        new MachineWalk(spec.Model!, Recording(transcript), Options).Run();
        return (spec, transcript);
    }

    private void AssertEqual(params (SpecCompilation Spec, Transcript Transcript)[] cases)
    {
        string[] told = ScxmlJudge.Replay([.. cases.Select(c => (new ScxmlFormat().Write(c.Spec.Diagram("full")), c.Transcript))]);
        for (int i = 0; i < cases.Length; i++) output.WriteLine($"{cases[i].Transcript.Model.Name}: {told[i]}");
        Assert.Equal(cases.Select(c => Equal(c.Transcript)), told);
    }

    // An event without end is an error of the spec, and there is nothing to compare.
    private static string Equal(Transcript transcript)
    {
        int endless = transcript.Text.Split('\n').Count(line => line.Contains(",\"endless\",", System.StringComparison.Ordinal));
        return $"{transcript.Events - endless} events equal, {endless} left out";
    }
}
