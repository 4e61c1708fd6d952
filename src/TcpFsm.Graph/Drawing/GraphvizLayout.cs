using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using TcpFsm.Graph.Svg;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Drawing;

/// <summary>
/// A layout by Graphviz's <c>dot</c>: what it is given to read, and what its answer in the format <c>plain</c> means. Only its places are taken;
/// ways and texts are ours as ever. No name goes there and none comes back, so there is nothing to escape.
/// </summary>
public static class GraphvizLayout
{
    private const double PointsPerInch = 72;

    /// <summary>What <c>dot -Tplain</c> is to read.</summary>
    public static string Ask(Diagram diagram)
    {
        var text = new StringBuilder("digraph {\n  graph [nodesep=0.5, ranksep=1]\n  node [shape=box, fixedsize=true, height=0.5, label=\"\"]\n");
        foreach (DiagramState state in diagram.Drawn)
        {
            double width = (TextMetrics.Width(state.Name, NodeGrid.Font) + NodeGrid.Padding) / PointsPerInch;
            text.Append(string.Format(CultureInfo.InvariantCulture, "  n{0} [width={1:0.###}]\n", state.Index, Math.Min(width, 3)));
        }

        foreach (DiagramEdge edge in diagram.Edges) text.Append(string.Format(CultureInfo.InvariantCulture, "  n{0} -> n{1}\n", edge.From, edge.To));
        return text.Append("}\n").ToString();
    }

    /// <summary>The layout in dot's answer: lines <c>node n3 X Y ...</c>, y growing upwards.</summary>
    /// <returns>The layout; null if the answer does not place every drawn state.</returns>
    public static LayoutModel? Read(Diagram diagram, string answer)
    {
        var found = new Dictionary<int, Point>();
        foreach (string[] words in answer.Split('\n').Select(l => l.Split(' ')).Where(w => w.Length > 3 && w[0] == "node" && w[1].Length > 1))
        {
            bool named = int.TryParse(words[1].Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out int state);
            if (named && Number(words[2], out double x) && Number(words[3], out double y)) found[state] = new Point(x, -y);
        }

        return diagram.Drawn.All(s => found.ContainsKey(s.Index)) ? Grid(found) : null;
    }

    private static bool Number(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && number is > -1e6 and < 1e6;

    /// <summary>Rows by height, and columns half as wide as the two states are apart that are nearest.</summary>
    private static LayoutModel Grid(Dictionary<int, Point> found)
    {
        List<double> rows = found.Values.Select(p => p.Y).Distinct().OrderBy(y => y).ToList();
        double nearest = found.Values.GroupBy(p => p.Y)
            .SelectMany(r => r.Select(p => p.X).OrderBy(x => x).ToArray() is var xs ? xs.Skip(1).Zip(xs, (right, left) => right - left) : [])
            .Where(d => d > 0.01).DefaultIfEmpty(1).Min();
        double left = found.Values.Select(p => p.X).DefaultIfEmpty(0).Min();
        return new LayoutModel(found.OrderBy(f => f.Value.Y).ThenBy(f => f.Value.X).ThenBy(f => f.Key)
            .Select(f => new PlaceModel(f.Key, rows.IndexOf(f.Value.Y), (int)Math.Round((f.Value.X - left) / nearest * 2)))
            .ToEquatableArray());
    }
}
