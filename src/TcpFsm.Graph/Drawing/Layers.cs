using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Graph.Drawing;

/// <summary>The states of a diagram by their distance from the initial state, each layer in an order in which few edges cross.</summary>
internal static class Layers
{
    private const int Sweeps = 4;

    /// <summary>The layers from the initial state on; last those that cannot be reached.</summary>
    public static IReadOnlyList<List<int>> Of(Diagram diagram)
    {
        ILookup<int, int> next = diagram.Edges.ToLookup(e => e.From, e => e.To);
        var left = new HashSet<int>(diagram.Drawn.Select(s => s.Index));
        var layers = new List<List<int>>();
        List<int> layer = diagram.Drawn.Where(s => s.Initial).Select(s => s.Index).ToList();
        while (left.Count > 0)
        {
            layer = layer.FindAll(left.Remove);
            if (layer.Count == 0)
            {
                layer = left.OrderBy(s => s).ToList();
                left.Clear();
            }

            layers.Add(layer);
            layer = layer.SelectMany(s => next[s]).Distinct().OrderBy(s => s).ToList();
        }

        Order(layers, diagram);
        return layers;
    }

    /// <summary>Puts each state near the middle of its neighbours in the layer above, then below, and again.</summary>
    private static void Order(List<List<int>> layers, Diagram diagram)
    {
        ILookup<int, int> neighbours = diagram.Edges
            .SelectMany(e => new[] { (One: e.From, Other: e.To), (One: e.To, Other: e.From) }).ToLookup(n => n.One, n => n.Other);
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            bool down = sweep % 2 == 0;
            for (int i = 1; i < layers.Count; i++)
            {
                int layer = down ? i : layers.Count - 1 - i;
                Dictionary<int, double> positions = Positions(layers[down ? layer - 1 : layer + 1]);
                Dictionary<int, double> own = Positions(layers[layer]);
                layers[layer] = layers[layer]
                    .OrderBy(s => neighbours[s].Where(positions.ContainsKey).Select(n => positions[n]).DefaultIfEmpty(own[s]).Average()).ToList();
            }
        }
    }

    private static Dictionary<int, double> Positions(List<int> layer) =>
        layer.Select((state, i) => (State: state, At: i - ((layer.Count - 1) / 2.0))).ToDictionary(p => p.State, p => p.At);
}
