using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using TcpFsm.Graph.Formats.Svg;
using TcpFsm.Graph.Tests.Harness;
using TcpFsm.Language;

namespace TcpFsm.Graph.Tests.Drawing;

public class SvgFormatTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_same_diagram_is_the_same_picture_to_the_last_bit() => Assert.Equal(Write(Specs.Tcp, "rfc"), Write(Specs.File("spec/tcp.fsm.yaml"), "rfc"));

    [Fact]
    public void Client_is_solid_and_heavy_server_dashed_and_heavy_the_rest_thin()
    {
        XElement svg = Draw(Specs.Tcp, "rfc");
        string[] Ways(string style) => [.. svg.Descendants(Svg + "g")
            .Where(g => (string?)g.Attribute("class") == style && (string?)g.Attribute("role") == "listitem")
            .Select(g => ((string)g.Attribute("aria-label")!).Split(" (")[0])];
        Assert.Equal(
            [
                "CLOSED to SYN-SENT", "ESTABLISHED to FIN-WAIT-1", "FIN-WAIT-1 to FIN-WAIT-2", "FIN-WAIT-2 to TIME-WAIT", "SYN-SENT to ESTABLISHED",
                "TIME-WAIT to CLOSED",
            ],
            Ways("ts-edge ts-first").Order());
        Assert.Equal(
            [
                "CLOSE-WAIT to LAST-ACK", "CLOSED to LISTEN", "ESTABLISHED to CLOSE-WAIT", "LAST-ACK to CLOSED", "LISTEN to SYN-RECEIVED",
                "SYN-RECEIVED to ESTABLISHED",
            ],
            Ways("ts-edge ts-second").Order());
        Assert.Equal(8, Ways("ts-edge").Length);
    }

    [Fact]
    public void Every_edge_and_state_says_its_rules_and_sections_and_leads_to_them()
    {
        XElement svg = Draw(Specs.Tcp, "rfc");
        XElement open = svg.Descendants(Svg + "g").First(g => ((string?)g.Attribute("aria-label"))?.StartsWith("CLOSED to SYN-SENT", System.StringComparison.Ordinal) == true);
        Assert.Equal("CLOSED to SYN-SENT (client): active OPEN / create TCB, snd SYN. Rules: O6 (section 3.10.1)", (string)open.Attribute("aria-label")!);
        XElement link = open.Element(Svg + "a")!;
        Assert.StartsWith("https://", (string)link.Attribute("href")!);
        Assert.Contains("3.10.1", (string)link.Attribute("href")!);
        Assert.All(svg.Descendants(Svg + "g").Where(g => g.Attribute("role")?.Value == "listitem"), g => Assert.NotNull(g.Descendants(Svg + "title").FirstOrDefault()));
    }

    [Fact]
    public void The_picture_says_to_a_screen_reader_what_it_shows()
    {
        XElement svg = Draw(Specs.Tcp, "client");
        Assert.Equal(Svg + "title", svg.Elements().First().Name);
        Assert.Equal("graphics-document document", (string)svg.Attribute("role")!);
        Assert.StartsWith("6 states and 6 transitions between them. A machine begins in CLOSED. client: CLOSED to SYN-SENT, ", (string)svg.Element(Svg + "desc")!);
    }

    [Fact]
    public void Whatever_names_and_docs_hold_the_picture_is_xml_and_shows_them()
    {
        const string hostile = "</text><script>window.x=1</script>&amp; --> ; : ' \U0001F600";
        Diagram diagram = Specs.Tcp.Diagram("rfc");
        diagram = diagram with
        {
            States = [.. diagram.States.Select(s => s with { Name = hostile, Doc = hostile, Section = new DiagramSection(hostile, "https://x/\"><script>") })],
            Edges = [.. diagram.Edges.Select(e => e with { Labels = [new DiagramLabel([hostile], hostile + "\u202E\0")] })],
            Routes = [new DiagramRoute(hostile, hostile), new DiagramRoute(hostile, null)],
        };
        XDocument svg = XDocument.Parse(new SvgFormat().Write(diagram));
        Assert.Empty(svg.Descendants(Svg + "script"));
        Assert.Contains(svg.Descendants(Svg + "title"), t => t.Value.StartsWith(hostile, System.StringComparison.Ordinal));
        Assert.Contains(svg.Descendants(Svg + "title"), t => t.Value.Contains("\\u202E\\u0000", System.StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_too_large_for_a_picture_is_refused_with_the_numbers()
    {
        string states = string.Concat(Enumerable.Range(0, 1000).Select(i => string.Create(CultureInfo.InvariantCulture, $"  S{i}: {{ on go: [ {{ goto: S{(i + 1) % 1000} }} ] }}\n")));
        SpecCompilation wide = Specs.Text($"version: 1\nprotocol: Wide\ninitial: S0\nevents: {{ go: {{}} }}\nstates:\n{states}");
        Assert.Equal(
            "1000 states with 1000 edges between them are no picture; svg draws at most 40 and 100.",
            new SvgFormat().Refusal(wide.Diagram("full")));
        Assert.Null(new SvgFormat().Refusal(Specs.Tcp.Diagram("full")));
    }

    private static string Write(SpecCompilation spec, string view) => new SvgFormat().Write(spec.Diagram(view) with { Layout = spec.Layout });

    private static XElement Draw(SpecCompilation spec, string view) => XDocument.Parse(Write(spec, view)).Root!;
}
