using System.CommandLine;
using System.Linq;
using System.Threading;
using TcpFsm.Graph;
using TcpFsm.Graph.Building;
using TcpFsm.Graph.Formats;
using TcpFsm.Graph.Formats.Svg;
using TcpFsm.Graph.Page;
using TcpFsm.Graph.Views;
using TcpFsm.Language;
using TcpFsm.Language.Text;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Graphs;
using TcpFsm.Tool.Specs;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.CommandLine;

/// <summary><c>tcpfsm graph</c>: pictures and tables of a spec.</summary>
internal static class GraphVerb
{
    private const string LayoutOfSpec = "spec";
    private const string LayoutByGraphviz = "dot";

    /// <summary>Makes the verb.</summary>
    public static Command Create(ToolContext context)
    {
        Argument<string?> spec = PathArgument.CreateOptional("SPEC", "The spec. Left out: TCP, which is built in.");
        Option<string> format = CreateFormat();
        var view = new Option<string?>("--view") { Description = "full, errors, or a view that the spec declares. Left out: full; for html the first that shows a part.", HelpName = "V" };
        var scenario = new Option<string?>("--scenario") { Description = "Draw what a scenario does over all there is, instead of a view.", HelpName = "FILE#ID" };
        var play = new Option<string[]>("--play") { Description = "Scenarios that the html page plays. Left out: for TCP, lessons that are built in.", HelpName = "FILE", DefaultValueFactory = _ => [] };
        Option<string> layout = CreateLayout();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write. Left out: the standard output.", HelpName = "FILE" };
        var verb = new Verb("graph", "Writes pictures and tables of a spec.",
            "tcpfsm graph --view rfc --format svg -o tcp.svg",
            "tcpfsm graph --view rfc -o tcp.mmd",
            "tcpfsm graph ping.fsm.yaml --format dot -o ping.dot",
            "tcpfsm graph --scenario handshake.yaml#three-way --format plantuml",
            "tcpfsm graph --format html -o tcp.html") { spec, format, view, scenario, layout, play, output };
        verb.Runs(context, (result, cancel) =>
        {
            SpecCompilation compilation = UsableSpec.Compile(result.GetValue(spec), context);
            IDiagramView chosen = result.GetValue(scenario) is { } place
                ? ScenarioPath.Play(place, compilation, context.Files)
                : FindView(compilation, result.GetValue(view) ?? UsualView(compilation, result.GetRequiredValue(format)));
            Diagram diagram = DiagramBuilder.Build(compilation.Model!, compilation.Derived!, chosen) with { Layout = compilation.Layout };
            cancel.ThrowIfCancellationRequested();
            if (result.GetRequiredValue(layout) == LayoutByGraphviz) diagram = PlaceByGraphviz(diagram, result.GetRequiredValue(format), cancel);
            string[] played = result.GetRequiredValue(play);
            IDiagramFormat chosenFormat = result.GetRequiredValue(format) == PageFormat.FormatName
                ? PageOf(StoryShelf.Of(played, result.GetValue(spec) is null, compilation, context.Files))
                : FindFormat(result.GetRequiredValue(format), played);
            return Write(context, chosenFormat, diagram, result.GetValue(output), cancel);
        });
        return verb;
    }

    private static Option<string> CreateFormat()
    {
        string[] names = [.. DiagramFormats.All.Select(f => f.Name)];
        var option = new Option<string>("--format")
        {
            Description = "What is written.",
            HelpName = string.Join('|', names),
            DefaultValueFactory = _ => names[0],
        };
        return option.AcceptOnlyFromAmong(names);
    }

    private static PageFormat PageOf(StoryShelf shelf) => new(shelf.Stories, shelf.LeftOut);

    private static IDiagramFormat FindFormat(string name, string[] played) => played.Length == 0
        ? DiagramFormats.Find(name)!
        : throw new ToolException("--play is for the page: give --format html with it.");

    // All there is crosses too often to be followed while it is played.
    private static string UsualView(SpecCompilation compilation, string format) =>
        (format == PageFormat.FormatName ? compilation.Model!.Views.FirstOrDefault(v => !v.Route && !v.IsWhole)?.Name : null) ?? "full";

    private static Option<string> CreateLayout()
    {
        var option = new Option<string>("--layout")
        {
            Description = "Where states stand in svg and html: where the spec places them, or where Graphviz does, which must be installed then.",
            HelpName = $"{LayoutOfSpec}|{LayoutByGraphviz}",
            DefaultValueFactory = _ => LayoutOfSpec,
        };
        return option.AcceptOnlyFromAmong(LayoutOfSpec, LayoutByGraphviz);
    }

    private static Diagram PlaceByGraphviz(Diagram diagram, string format, CancellationToken cancel)
    {
        if (format is not (SvgFormat.FormatName or PageFormat.FormatName))
            throw new ToolException($"--layout is for --format {SvgFormat.FormatName} and {PageFormat.FormatName}: other formats are placed by the program that reads them.");
        return diagram with { Layout = new Graphviz().Place(diagram, cancel) };
    }

    private static IDiagramView FindView(SpecCompilation compilation, string name) =>
        DiagramViews.Find(compilation.Model!, name)
        ?? throw new ToolException($"The spec has no view '{name}'; its views are {string.Join(", ", DiagramViews.Of(compilation.Model!).Select(v => v.Name))}.");

    private static int Write(ToolContext context, IDiagramFormat format, Diagram diagram, string? path, CancellationToken cancel)
    {
        if ((format as IBoundedFormat)?.Refusal(diagram) is { } refusal)
            throw new ToolException($"{refusal} Choose a part with --view, or a format that holds all with --format dot or json.");
        string text = format.Write(diagram);
        cancel.ThrowIfCancellationRequested();
        if (path is null) context.Out.Write(text);
        else context.Files.WriteText(path, text);
        foreach (string omission in format.LeavesOut(diagram)) context.Error.WriteLine(Printable.Escape($"tcpfsm: not in the picture: {omission}"));
        return ExitCode.Done;
    }
}
