using System.Globalization;
using System.Text;
using TcpFsm.Language.Text;

namespace TcpFsm.Graph.Script;

/// <summary>Brings text of a spec into JavaScript: whatever it holds, it stays text, in a file of its own and within an HTML page.</summary>
internal static class ScriptText
{
    /// <summary>
    /// A string literal, quotes included. <c>&lt;</c> is escaped, so that neither the end of a script element nor the beginning of a comment can stand in it,
    /// and so is all that does not show as itself.
    /// </summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c != '<' && Printable.Is(text, i)) quoted.Append(c);
            else quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Text for a comment to the end of a line.</summary>
    public static string Comment(string text) => Printable.Escape(text).Replace("<", "\\u003C");

    /// <summary>A whole number of no sign.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
