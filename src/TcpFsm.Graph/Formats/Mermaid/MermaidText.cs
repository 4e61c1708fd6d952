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

    /// <summary>What starts a new line within a label.</summary>
    public const string Break = "<br/>";

    /// <summary>A text on one line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsSurrogatePair(text, i);
            if (!isPair && IsHarmless(text, i)) escaped.Append(text[i]);
            else escaped.Append('#').Append(CodePoint(text, i).ToString(CultureInfo.InvariantCulture)).Append(';');
            if (isPair) i++;
        }

        return escaped.ToString();
    }

    /// <summary>The lines of an edge.</summary>
    public static string Label(DiagramEdge edge) => string.Join(Break, edge.Labels.Select(l => Escape(l.Text)));

    // A minus is one only alone: two of them begin an arrow.
    private static bool IsHarmless(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || Harmless.IndexOf(text[i]) >= 0 || (text[i] == '-' && (i == 0 || text[i - 1] != '-'));

    // Half a pair is no character: it is shown as the sign for that.
    private static int CodePoint(string text, int i) =>
        char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i) : char.IsSurrogate(text[i]) ? 0xFFFD : text[i];
}
