using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace TcpFsm.Graph.Formats.Mermaid;

/// <summary>
/// Escapes text for Mermaid. Its grammars end a statement at <c>;</c>, split it at <c>:</c> and know many signs besides; what is not plainly harmless
/// is written as the entity <c>#59;</c>.
/// </summary>
internal static class MermaidText
{
    private const string Harmless = " ,.()/+=_'!?";
    private const string Direction = "direction";

    /// <summary>What starts a new line within a label.</summary>
    public const string Break = "<br/>";

    /// <summary>A text on one line.</summary>
    public static string Escape(string text)
    {
        string clean = PlainText.OneLine(text);
        var escaped = new StringBuilder(clean.Length);
        for (int i = 0; i < clean.Length; i++)
        {
            bool isPair = char.IsSurrogatePair(clean, i);
            if (!isPair && IsHarmless(clean, i)) escaped.Append(clean[i]);
            else escaped.Append('#').Append((isPair ? char.ConvertToUtf32(clean, i) : clean[i]).ToString(CultureInfo.InvariantCulture)).Append(';');
            if (isPair) i++;
        }

        return escaped.ToString();
    }

    /// <summary>The lines of an edge.</summary>
    public static string Label(DiagramEdge edge) => string.Join(Break, edge.Labels.Select(l => Escape(l.Text)));

    // A minus is one only alone: two of them begin an arrow. A line with `direction LR` anywhere in it is taken for that statement.
    private static bool IsHarmless(string text, int i)
    {
        if (text[i] == '-') return i == 0 || text[i - 1] != '-';
        if (string.Compare(text, i, Direction, 0, Direction.Length, StringComparison.OrdinalIgnoreCase) == 0) return false;
        return char.IsLetterOrDigit(text[i]) || Harmless.IndexOf(text[i]) >= 0;
    }
}
