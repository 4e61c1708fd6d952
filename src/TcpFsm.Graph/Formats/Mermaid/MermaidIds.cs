using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Graph.Formats.Mermaid;

/// <summary>Ids of states and boxes in Mermaid.</summary>
internal sealed class MermaidIds(Diagram diagram)
{
    /// <summary>Words that mean something in state diagrams or flowcharts, or in the script that reads them.</summary>
    private static readonly HashSet<string> Reserved =
    [
        "accDescr", "accTitle", "as", "class", "classDef", "click", "constructor", "default", "direction", "end", "flowchart", "graph", "hide",
        "href", "interpolate", "linkStyle", "note", "of", "prototype", "root", "scale", "state", "stateDiagram", "style", "subgraph", "title",
        "toString", "valueOf", "left", "right", "call", "TB", "TD", "BT", "LR", "RL", "o", "x", "v",
    ];

    private readonly SafeIds _states = new(diagram.States.Select(s => s.Identifier), "s_", Reserved);
    private readonly SafeIds _groups = new(diagram.Groups.Select(g => "In" + g.Identifier), "g_", [.. Reserved, .. diagram.States.Select(s => s.Identifier)]);

    /// <summary>The id of a state.</summary>
    public string State(int index) => _states[index];

    /// <summary>The id of a box.</summary>
    public string Group(int index) => _groups[index];
}
