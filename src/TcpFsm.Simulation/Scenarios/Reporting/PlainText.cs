using System.Globalization;
using System.Text;

namespace TcpFsm.Simulation.Scenarios.Reporting;

/// <summary>Text of specs and scenarios for a terminal: it may hide nothing, break no line and move no cursor.</summary>
internal static class PlainText
{
    private const string Ellipsis = "...";

    /// <summary>The text with what does not print written as its number.</summary>
    public static string Escape(string text) => Escape(text, int.MaxValue, oneColumnEach: false);

    /// <summary>The text in at most so many columns; characters that are not one column wide are written as their numbers too.</summary>
    public static string Cut(string text, int columns)
    {
        string escaped = Escape(text, columns + 1, oneColumnEach: true);
        if (escaped.Length <= columns) return escaped;
        return columns <= Ellipsis.Length ? escaped.Substring(0, columns) : escaped.Substring(0, columns - Ellipsis.Length) + Ellipsis;
    }

    private static string Escape(string text, int enough, bool oneColumnEach)
    {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.Length && escaped.Length < enough; i++)
        {
            if (Prints(text, i) && !(oneColumnEach && text[i] >= '\u0300')) escaped.Append(text[i]);
            else escaped.Append("\\u").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    private static bool Prints(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text[index]) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => false,
        _ => true,
    };
}
