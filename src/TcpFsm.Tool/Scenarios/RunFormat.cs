using System.CommandLine;
using TcpFsm.Graph.Ladders;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.Scenarios;

/// <summary>The option <c>--format</c> of <c>tcpfsm run</c>, and the report that each value asks for.</summary>
internal static class RunFormat
{
    /// <summary>One object a line.</summary>
    public const string Json = "json";

    private const string Text = "text";
    private const string Mermaid = "mermaid";
    private const string Svg = "svg";

    /// <summary>Makes the option.</summary>
    public static Option<string> CreateOption()
    {
        var option = new Option<string>("--format")
        {
            Description = "text: ladders for a terminal; json: one object a line; mermaid, svg: a picture of one scenario, or of each with -o.",
            HelpName = $"{Text}|{Json}|{Mermaid}|{Svg}",
            DefaultValueFactory = _ => Text,
        };
        return option.AcceptOnlyFromAmong(Text, Json, Mermaid, Svg);
    }

    /// <summary>The report of a format.</summary>
    /// <param name="format">One of the option's values.</param>
    /// <param name="folder">The folder for pictures; null: the one picture is printed.</param>
    /// <param name="context">Where to print and write.</param>
    /// <exception cref="ToolException">A folder was given for what is no picture.</exception>
    public static IScenarioReport Report(string format, string? folder, ToolContext context)
    {
        IPictureOutput pictures = folder is null ? new OnePicture(context.Out) : new PictureFolder(folder, context);
        switch (format)
        {
            case Mermaid:
                return new PictureReport(MermaidLadder.Write, ".mmd", pictures, context.Error);
            case Svg:
                return new PictureReport(SvgLadder.Write, ".svg", pictures, context.Error);
        }

        if (folder is not null) throw new ToolException($"-o is for pictures: give --format {Svg} or {Mermaid} with it, or leave it out.");
        return format == Json ? new JsonScenarioReport(context.Out) : new LadderReport(context.Out);
    }

    /// <summary>Whether the format is a picture, beside which nothing else can stand.</summary>
    public static bool IsPicture(string format) => format is Mermaid or Svg;
}
