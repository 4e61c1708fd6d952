using System.CommandLine;
using TcpFsm.Graph.Ladders;
using TcpFsm.Tool.Terminal;
using TcpFsm.Trace;
using TcpFsm.Trace.Reporting;

namespace TcpFsm.Tool.Tracing;

/// <summary>The option <c>--format</c> of <c>tcpfsm trace</c>, and the sink that each value asks for.</summary>
internal static class TraceFormat
{
    private const string Table = "table";
    private const string Json = "json";
    private const string Zeek = "zeek";
    private const string Mermaid = "mermaid";
    private const string Svg = "svg";

    /// <summary>Makes the option.</summary>
    public static Option<string> CreateOption()
    {
        var option = new Option<string>("--format")
        {
            Description = "table: for people; json: one object a line; zeek: connections as Zeek's conn.log; mermaid, svg: a picture of one connection.",
            HelpName = $"{Table}|{Json}|{Zeek}|{Mermaid}|{Svg}",
            DefaultValueFactory = _ => Table,
        };
        return option.AcceptOnlyFromAmong(Table, Json, Zeek, Mermaid, Svg);
    }

    /// <summary>Whether a format shows one connection only.</summary>
    public static bool IsPicture(string format) => format is Mermaid or Svg;

    /// <summary>The sink of a format.</summary>
    /// <param name="format">One of the option's values.</param>
    /// <param name="diagram">Whether a ladder is asked for where the format has none of its own.</param>
    /// <param name="context">Where to print.</param>
    public static ITraceSink Sink(string format, bool diagram, ToolContext context) => format switch
    {
        Mermaid => new LadderSink(MermaidLadder.Write, context.Out),
        Svg => new LadderSink(SvgLadder.Write, context.Out),
        Json => new JsonTraceSink(context.OutStream),
        Zeek => new ZeekTraceSink(context.Out),
        _ => diagram ? new LadderSink(TextLadder.Write, context.Out) : new TableTraceSink(context.Out, context.ShowsColors),
    };
}
