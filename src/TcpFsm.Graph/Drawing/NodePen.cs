using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Drawing;

/// <summary>Draws states.</summary>
internal static class NodePen
{
    private const double MarkHeight = 26;

    /// <summary>What lies over the initial state's first place: a dot and an arrow.</summary>
    public static OrientedBox Mark(OrientedBox node) => new(new Point(node.Center.X, node.Center.Y - (node.Height / 2) - (MarkHeight / 2)), 14, MarkHeight);

    /// <summary>Draws one, as a link to where it is described.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="state">The state.</param>
    /// <param name="node">Its place.</param>
    /// <param name="first">Whether it is the first of its places.</param>
    public static void Draw(SvgWriter svg, DiagramState state, PictureNode node, bool first)
    {
        string words = PictureWords.Describe(state);
        svg.Open("g", ("class", "ts-state"), ("data-state", state.Name), ("role", "listitem"), ("aria-label", words));
        PictureLink.Open(svg, state.Section);
        svg.Text("title", words);
        Frame(svg, node.Box, 0);
        if (state.Final) Frame(svg, node.Box, 4);
        svg.Text("text", node.Text, ("x", Number(node.Box.Center.X)), ("y", Number(node.Box.Center.Y)), ("dy", "0.35em"));
        if (state.Initial && first) Initial(svg, node.Box);
        PictureLink.Close(svg, state.Section);
        svg.Close();
    }

    private static void Frame(SvgWriter svg, OrientedBox box, double inset) => svg.Empty("rect",
        ("x", Number(box.Center.X - (box.Width / 2) + inset)), ("y", Number(box.Center.Y - (box.Height / 2) + inset)),
        ("width", Number(box.Width - (2 * inset))), ("height", Number(box.Height - (2 * inset))), ("rx", Number(9 - inset)));

    private static void Initial(SvgWriter svg, OrientedBox box)
    {
        string x = Number(box.Center.X);
        double top = box.Center.Y - (box.Height / 2);
        svg.Empty("circle", ("class", "ts-dot"), ("cx", x), ("cy", Number(top - MarkHeight + 6)), ("r", "5"));
        svg.Empty("path", ("class", "ts-dot"), ("d", $"M{x} {Number(top)}l-4 -9h3v-8h2v8h3z"));
    }

    private static string Number(double value) => SvgWriter.Number(value);
}
