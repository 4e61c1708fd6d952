using System.Globalization;
using System.Text;

namespace TcpFsm.Language.Text;

/// <summary>Words of a spec within a message: a spec may hold anything, a message stays one readable line.</summary>
public static class Wording
{
    private const int Longest = 60;

    /// <summary>A word of a spec in backticks, cut at 60 units, with everything that is not printable written as its number.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("`");
        int end = text.Length <= Longest ? text.Length : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        for (int i = 0; i < end; i++)
        {
            if (IsPrintable(text, i)) quoted.Append(text[i]);
            else quoted.Append("\\u").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
        }

        return quoted.Append(end < text.Length ? "...`" : "`").ToString();
    }

    /// <summary>Whether a unit shows on a screen as itself: no control, format or separator character and no half of a pair.</summary>
    internal static bool IsPrintable(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text[index]) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.Surrogate => IsPaired(text, index),
        _ => true,
    };

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
