using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Drawing;

/// <summary>A line of an edge's text.</summary>
/// <param name="Text">The text.</param>
/// <param name="UnderRule">Whether a thin rule stands above it, between what happens and what is done.</param>
/// <param name="UnderGap">Whether it begins another event with another action.</param>
internal sealed record EdgeLine(string Text, bool UnderRule, bool UnderGap)
{
    /// <summary>What stands above it.</summary>
    public double Above => UnderRule ? EdgeText.RuleHeight : UnderGap ? EdgeText.GapHeight : 0;
}

/// <summary>What stands at an edge: events over actions, as the RFC writes them.</summary>
internal sealed record EdgeText
{
    /// <summary>The font.</summary>
    public static readonly TextFont Font = new(12);

    /// <summary>From one line to the next.</summary>
    public const double LineHeight = 14;

    /// <summary>What a rule takes.</summary>
    public const double RuleHeight = 4;

    /// <summary>What lies between one action and the next event.</summary>
    public const double GapHeight = 5;

    /// <summary>More lines than this are no label but a paragraph, for below the picture.</summary>
    private const int MostLines = 4;

    private const double Room = 168;
    private const double Margin = 6;
    private const int MostLinesOfPart = 3;

    private EdgeText(IReadOnlyList<EdgeLine> lines)
    {
        Lines = lines;
        Width = lines.Select(l => TextMetrics.Width(l.Text, Font)).DefaultIfEmpty(0).Max() + Margin;
        Height = (lines.Count * LineHeight) + lines.Sum(l => l.Above) + 2;
    }

    /// <summary>The lines.</summary>
    public IReadOnlyList<EdgeLine> Lines { get; }

    /// <summary>Whether it is short enough to stand at its edge.</summary>
    public bool IsLabel => Lines.Count <= MostLines;

    /// <summary>How wide they may become.</summary>
    public double Width { get; }

    /// <summary>How high they are.</summary>
    public double Height { get; }

    /// <summary>The text of an edge.</summary>
    public static EdgeText Of(DiagramEdge edge) => new(edge.Labels.SelectMany((l, i) => LinesOf(l, i > 0)).ToList());

    private static IEnumerable<EdgeLine> LinesOf(DiagramLabel label, bool apart)
    {
        IReadOnlyList<string> events = TextLines.Wrap(label.EventsText, Font, Room, MostLinesOfPart);
        IReadOnlyList<string> actions = TextLines.Wrap(label.Action, Font, Room, MostLinesOfPart);
        return events.Select((e, i) => new EdgeLine(e, false, apart && i == 0)).Concat(actions.Select((a, i) => new EdgeLine(a, i == 0, false)));
    }
}
