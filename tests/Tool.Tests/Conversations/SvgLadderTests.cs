using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using TcpFsm.Graph.Ladders;
using TcpFsm.Language;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Scenarios;

namespace TcpFsm.Tool.Tests.Conversations;

public class SvgLadderTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Lazy<SpecVariants> Tcp =
        new(() => new SpecVariants(SpecCompiler.Compile(new SourceText("tcp.fsm.yaml", File.ReadAllText(Repository.PathOf("spec/tcp.fsm.yaml"))))));

    public static TheoryData<string> Files =>
        new(Directory.GetFiles(Repository.PathOf("spec/scenarios"), "*.yaml").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void No_message_is_written_over_another(string file) =>
        Assert.Empty(Ladders(file).SelectMany(ladder => Covered(FlightLabels.Of(LadderLayout.Of(ladder, 80).Flights))
            .Select(pair => $"{ladder.Id}: {pair.One.Text} and {pair.Other.Text}")));

    [Theory]
    [MemberData(nameof(Files))]
    public void No_text_beside_a_lifeline_is_written_over_another(string file) =>
        Assert.Empty(Ladders(file).SelectMany(ladder => LadderLayout.Of(ladder, 80).Sides.GroupBy(s => s.End)
            .SelectMany(end => end.Zip(end.Skip(1)).Where(p => p.Second.Y - p.First.Y < 18).Select(p => $"{ladder.Id}: {p.First.Text} and {p.Second.Text}"))));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_message_that_arrives_ends_below_where_it_left(string file) =>
        Assert.All(Ladders(file).SelectMany(ladder => LadderLayout.Of(ladder, 80).Flights), f => Assert.True(f.To.Y > f.From.Y, f.Text));

    [Fact]
    public void The_picture_says_to_a_screen_reader_what_it_shows()
    {
        Ladder ladder = Ladders("handshake.yaml").First();
        XElement svg = Draw(ladder).Root!;
        Assert.Equal(Svg + "title", svg.Elements().First().Name);
        Assert.Equal("A opens to B, which listens", (string)svg.Attribute("aria-label")!);
        Assert.Equal(
            "3 messages between A and B, time going down. A goes from CLOSED to SYN-SENT to ESTABLISHED. B goes from LISTEN to SYN-RECEIVED to ESTABLISHED.",
            (string)svg.Element(Svg + "desc")!);
        Assert.Equal(
            ["A to B: <SEQ=1000><CTL=SYN>", "B to A: <SEQ=7000><ACK=1001><CTL=SYN,ACK>", "A to B: <SEQ=1001><ACK=7001><CTL=ACK>"],
            svg.Descendants().Attributes("aria-label").Select(a => a.Value));
    }

    [Fact]
    public void Losses_doubles_strangers_and_what_is_under_way_are_told_apart()
    {
        Assert.Contains(FlightKind.Lost, Kinds("opening.yaml", "third-segment-lost"));
        Assert.Contains(FlightKind.Again, Kinds("opening.yaml", "syn-twice"));
        Assert.Contains(FlightKind.Stray, Kinds("figures.yaml", "figure-8"));
        Assert.Contains(FlightKind.UnderWay, Kinds("time-wait.yaml", "what-does-not-restart"));
    }

    [Fact]
    public void A_timer_that_expires_has_a_bar_from_where_it_was_started_and_started_anew()
    {
        LadderLayout layout = LadderLayout.Of(Ladders("time-wait.yaml").Single(l => l.Id == "last-ack-lost"), 80);
        TimerBar[] ofA = [.. layout.Bars.Where(b => b.End == 0)];
        TimerBar wait = Assert.Single(ofA);
        Assert.True(wait.From < wait.Restart && wait.Restart < wait.To);
    }

    [Fact]
    public void Whatever_the_strings_hold_the_picture_is_xml_and_shows_them()
    {
        const string hostile = "</text><script>alert(1)</script> \"'&amp; -->\u0001\u202E\uD800 \n \U0001F600";
        Ladder ladder = Ladders("handshake.yaml").First();
        XDocument svg = Draw(ladder with
        {
            Title = hostile,
            Legend = hostile,
            Ends = [hostile, hostile],
            States = [.. ladder.States.Select(_ => hostile)],
            Entries = [.. ladder.Entries.Select(e => e with { Text = hostile })],
        });
        Assert.Empty(svg.Descendants(Svg + "script"));
        Assert.StartsWith("</text><script>alert(1)</script> \"'&amp; -->\\u0001\\u202E\\uD800", svg.Root!.Element(Svg + "title")!.Value);
    }

    private static IEnumerable<FlightKind> Kinds(string file, string id) => LadderLayout.Of(Ladders(file).Single(l => l.Id == id), 80).Flights.Select(f => f.Kind);

    private static IEnumerable<(FlightLabel One, FlightLabel Other)> Covered(IReadOnlyList<FlightLabel> labels) =>
        from i in Enumerable.Range(0, labels.Count)
        from j in Enumerable.Range(0, i)
        where labels[i].Box.Overlaps(labels[j].Box)
        select (labels[j], labels[i]);

    private static XDocument Draw(Ladder ladder)
    {
        var output = new StringWriter();
        SvgLadder.Write(ladder, output);
        return XDocument.Parse(output.ToString());
    }

    private static IEnumerable<Ladder> Ladders(string file)
    {
        var source = new SourceText(file, File.ReadAllText(Repository.PathOf("spec/scenarios/" + file)));
        return new ScenarioRunner(Interpreter.Factory).Run(ScenarioReader.Read(source, Tcp.Value)).Select(LadderOf.Scenario);
    }
}
