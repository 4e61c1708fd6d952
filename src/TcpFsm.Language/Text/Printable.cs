using System.Globalization;
using System.Text;

namespace TcpFsm.Language.Text;

/// <summary>
/// Makes text of specs, scenarios, captures and arguments safe to show: it may move no cursor, turn no line around, hide nothing and break no line.
/// </summary>
public static class Printable
{
    /// <summary>The text with every unit that does not show as itself written as <c>\u001B</c>; line ends too.</summary>
    public static string Escape(string text)
    {
        int start = 0;
        while (start < text.Length && Is(text, start)) start++;
        if (start == text.Length) return text;

        var safe = new StringBuilder(text, 0, start, text.Length + 16);
        for (int i = start; i < text.Length; i++) Append(safe, text, i);
        return safe.ToString();
    }

    /// <summary>Whether a unit shows on a screen as itself: no control, format or separator character, and no part of one or of half a pair.</summary>
    public static bool Is(string text, int index)
    {
        char c = text[index];
        if (c is >= ' ' and <= '~') return true;
        if (char.IsSurrogate(c))
        {
            index -= char.IsLowSurrogate(c) ? 1 : 0;
            if (index < 0 || index + 1 >= text.Length || !char.IsSurrogatePair(text[index], text[index + 1])) return false;
        }

        return CharUnicodeInfo.GetUnicodeCategory(text, index) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
    }

    /// <summary>Appends a unit as it is shown.</summary>
    internal static void Append(StringBuilder safe, string text, int index)
    {
        if (Is(text, index)) safe.Append(text[index]);
        else safe.Append("\\u").Append(((int)text[index]).ToString("X4", CultureInfo.InvariantCulture));
    }
}
