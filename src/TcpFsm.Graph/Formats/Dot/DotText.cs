using System.Linq;
using System.Text;

namespace TcpFsm.Graph.Formats.Dot;

/// <summary>Quotes text for Graphviz, where a backslash begins an escape, <c>\N</c> too, and an ampersand an entity.</summary>
internal static class DotText
{
    /// <summary>What begins a new line within a label.</summary>
    public const string Break = "\\n";

    /// <summary>A text as a quoted string.</summary>
    public static string Quote(string text) => $"\"{Escape(text)}\"";

    /// <summary>Texts as one quoted string, each on a line of its own.</summary>
    public static string QuoteLines(params string[] lines) => $"\"{string.Join(Break, lines.Select(Escape))}\"";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in PlainText.Clean(text))
        {
            switch (c)
            {
                case '\\': escaped.Append("\\\\"); break;
                case '"': escaped.Append("\\\""); break;
                case '&': escaped.Append("&amp;"); break;
                case '\n': escaped.Append(Break); break;
                default: escaped.Append(c); break;
            }
        }

        return escaped.ToString();
    }
}
