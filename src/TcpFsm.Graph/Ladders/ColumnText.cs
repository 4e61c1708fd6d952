using System.Globalization;
using System.Text;
using TcpFsm.Language.Text;

namespace TcpFsm.Graph.Ladders;

/// <summary>Text of specs and scenarios in a table: it hides nothing, breaks no line and keeps its columns.</summary>
internal static class ColumnText
{
    private const string Ellipsis = "...";

    // From here on there are characters of no column and of two.
    private const char FirstOfOtherWidths = '\u0300';

    /// <summary>The text in at most so many columns; characters that do not print or are not one column wide are written as their numbers.</summary>
    public static string Cut(string text, int columns)
    {
        string escaped = Escape(text, columns + 1);
        if (escaped.Length <= columns) return escaped;
        return columns <= Ellipsis.Length ? escaped.Substring(0, columns) : escaped.Substring(0, columns - Ellipsis.Length) + Ellipsis;
    }

    private static string Escape(string text, int enough)
    {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.Length && escaped.Length < enough; i++)
        {
            if (text[i] < FirstOfOtherWidths && Printable.Is(text, i)) escaped.Append(text[i]);
            else escaped.Append("\\u").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
