using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Formats.Dot;
using TcpFsm.Graph.Formats.Json;
using TcpFsm.Graph.Formats.Markdown;
using TcpFsm.Graph.Formats.Mermaid;
using TcpFsm.Graph.Formats.PlantUml;
using TcpFsm.Graph.Formats.Scxml;
using TcpFsm.Graph.Formats.Svg;
using TcpFsm.Graph.Page;

namespace TcpFsm.Graph.Formats;

/// <summary>The formats there are.</summary>
public static class DiagramFormats
{
    /// <summary>All of them, in the order in which help names them.</summary>
    public static IReadOnlyList<IDiagramFormat> All { get; } =
    [
        new MermaidStateFormat(),
        new MermaidFlowchartFormat(),
        new DotFormat(),
        new PlantUmlFormat(),
        new ScxmlFormat(),
        new SvgFormat(),
        new MarkdownFormat(),
        new JsonFormat(),
        new PageFormat([], []),
    ];

    /// <summary>The format of a name; null if there is none.</summary>
    public static IDiagramFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
