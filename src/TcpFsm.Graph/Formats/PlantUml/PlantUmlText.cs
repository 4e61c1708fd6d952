using System.Globalization;
using System.Linq;
using System.Text;

namespace TcpFsm.Graph.Formats.PlantUml;

/// <summary>Escapes text for PlantUML, whose labels hold markup and whose lines hold a preprocessor: what is not plainly harmless is written <c>&lt;U+003B&gt;</c>.</summary>
internal static class PlantUmlText
{
    /// <summary>What begins a new line within a label.</summary>
    public const string Break = "\\n";

    /// <summary>A text on one line.</summary>
    public static string Escape(string text)
    {
        string clean = PlainText.OneLine(text);
        var escaped = new StringBuilder(clean.Length);
        for (int i = 0; i < clean.Length; i++)
        {
            bool isPair = char.IsSurrogatePair(clean, i);
            if (!isPair && IsHarmless(clean, i)) escaped.Append(clean[i]);
            else escaped.Append("<U+").Append((isPair ? char.ConvertToUtf32(clean, i) : clean[i]).ToString("X4", CultureInfo.InvariantCulture)).Append('>');
            if (isPair) i++;
        }

        return escaped.ToString();
    }

    /// <summary>The lines of an edge.</summary>
    public static string Label(DiagramEdge edge) => string.Join(Break, edge.Labels.Select(l => Escape(l.Text)));

    // A pair of signs is markup, one alone is not.
    private static bool IsHarmless(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || text[i] == ' ' || (",.()/+=-".IndexOf(text[i]) >= 0 && (i == 0 || text[i - 1] != text[i]));
}
