using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Drawing;

/// <summary>A place of a state in the grid of a picture.</summary>
/// <param name="State">The state, as index in <see cref="Diagram.States"/>.</param>
/// <param name="Row">The row, from the top.</param>
/// <param name="Column">The column, from the left; halves where a row is centered.</param>
internal sealed record Place(int State, int Row, double Column);

/// <summary>Where the drawn states of a diagram stand: where the spec says, else in rows by their distance from the initial state.</summary>
internal static class Places
{
    private const int Widest = 4;

    /// <summary>The places, row by row; each drawn state has at least one.</summary>
    public static IReadOnlyList<Place> Of(Diagram diagram)
    {
        var drawn = new HashSet<int>(diagram.Drawn.Select(s => s.Index));
        List<PlaceModel> hints = diagram.Layout.Places.Where(p => drawn.Contains(p.State)).ToList();
        var placed = new HashSet<int>(hints.Select(p => p.State));
        List<Place> places = Compact(hints);
        int row = places.Count == 0 ? 0 : places[places.Count - 1].Row + 1;
        double middle = places.Count == 0 ? (Widest - 1) / 2.0 : (places.Min(p => p.Column) + places.Max(p => p.Column)) / 2;
        foreach (List<int> layer in Layers.Of(diagram).Select(l => l.FindAll(s => !placed.Contains(s))).Where(l => l.Count > 0))
        {
            for (int from = 0; from < layer.Count; from += Widest, row++)
            {
                List<int> states = layer.GetRange(from, System.Math.Min(Widest, layer.Count - from));
                places.AddRange(states.Select((s, i) => new Place(s, row, middle + i - ((states.Count - 1) / 2.0))));
            }
        }

        return places;
    }

    /// <summary>The spec's places without the rows that a view leaves empty.</summary>
    private static List<Place> Compact(List<PlaceModel> hints)
    {
        List<int> rows = hints.Select(p => p.Row).Distinct().OrderBy(r => r).ToList();
        return hints.ConvertAll(p => new Place(p.State, rows.IndexOf(p.Row), p.Column));
    }
}
