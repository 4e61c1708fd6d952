using System.Text;

namespace TcpFsm.Graph.Formats;

/// <summary>Text that any format can hold: what a file of text cannot is taken out before a format escapes the rest.</summary>
internal static class PlainText
{
    /// <summary>The text with line ends as <c>\n</c>, tabs as blanks, and other control characters and halves of pairs as U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(c).Append(text[++i]);
            else if (c == '\r') clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (c is '\n' or '\u2028' or '\u2029' or '\u0085') clean.Append('\n');
            else if (c == '\t') clean.Append(' ');
            else clean.Append(char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE' ? '\uFFFD' : c);
        }

        return clean.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string OneLine(string text) => Clean(text).Replace('\n', ' ');
}
