using System.Globalization;
using System.Text;

namespace TcpFsm.Tool.Terminal;

/// <summary>Makes text from specs, captures and arguments safe to show: it may move no cursor, hide nothing and break no line.</summary>
internal static class TerminalText
{
    /// <summary>The text with what a terminal would obey written as <c>\u001B</c>; line ends too.</summary>
    public static string Escape(string text)
    {
        int start = 0;
        while (start < text.Length && !IsUnsafe(text, start)) start++;
        if (start == text.Length) return text;

        var safe = new StringBuilder(text, 0, start, text.Length + 16);
        for (int i = start; i < text.Length; i++)
        {
            if (IsUnsafe(text, i)) safe.Append("\\u").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            else safe.Append(text[i]);
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(string text, int index) => text[index] switch
    {
        >= ' ' and <= '~' => false,
        var c when char.IsSurrogate(c) => !IsPaired(text, index) || IsTag(text, index),
        // Format covers the marks that turn the direction of a line, and those that are not seen.
        var c => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned,
    };

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);

    private static bool IsTag(string text, int index)
    {
        int first = char.IsHighSurrogate(text[index]) ? index : index - 1;
        return CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[first], text[first + 1])) == UnicodeCategory.Format;
    }
}
