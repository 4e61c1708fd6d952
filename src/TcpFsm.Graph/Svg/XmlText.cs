using System.Text;
using TcpFsm.Language.Text;

namespace TcpFsm.Graph.Svg;

/// <summary>Any text as XML holds it: between tags and in attributes in double quotes.</summary>
internal static class XmlText
{
    /// <summary>The text on one line. What XML cannot hold, and what would not show, is written as its number, <c>\u001B</c>.</summary>
    public static string Escape(string text)
    {
        string shown = Printable.Escape(text);
        var escaped = new StringBuilder(shown.Length + 16);
        foreach (char c in shown)
        {
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '"':
                    escaped.Append("&quot;");
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }
}
