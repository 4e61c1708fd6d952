using System.Text;

namespace TcpFsm.Graph.Formats.Markdown;

/// <summary>Escapes text for GitHub's Markdown, where a table's cell ends at <c>|</c> and the rest of HTML is never far.</summary>
internal static class MarkdownText
{
    /// <summary>What begins a new line within a cell.</summary>
    public const string Break = "<br>";

    private const string Special = "\\`*_{}[]()#+!|~-";

    /// <summary>A text on one line.</summary>
    public static string Escape(string text)
    {
        string line = PlainText.OneLine(text);
        var escaped = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                // A link that writes itself.
                case ':' when i + 2 < line.Length && line[i + 1] == '/' && line[i + 2] == '/': escaped.Append("&#58;"); break;
                case '@': escaped.Append("&#64;"); break;
                default:
                    if (IsMarkup(line, i)) escaped.Append('\\');
                    escaped.Append(line[i]);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>Code as a span, in a table's cell too; nothing at all as nothing.</summary>
    public static string Code(string code)
    {
        string line = PlainText.OneLine(code).Trim();
        if (line.Length == 0) return "";
        int ticks = 0, longest = 0;
        foreach (char c in line)
        {
            ticks = c == '`' ? ticks + 1 : 0;
            longest = System.Math.Max(longest, ticks);
        }

        string fence = new('`', longest + 1);
        string pad = line[0] == '`' || line[line.Length - 1] == '`' ? " " : "";
        return fence + pad + line.Replace("|", "\\|") + pad + fence;
    }

    /// <summary>A section, as a link where it has an address.</summary>
    public static string Link(DiagramSection? section) => section switch
    {
        null => "",
        { Url: { } url } => $"[{Escape(section.Number)}]({url.Replace("(", "%28").Replace(")", "%29").Replace("|", "%7C")})",
        _ => Escape(section.Number),
    };

    // Between letters and digits a minus, a dot or an underscore is none: names stay readable in the source.
    private static bool IsMarkup(string line, int i)
    {
        if (Special.IndexOf(line[i]) < 0) return false;
        bool isInside = i > 0 && i + 1 < line.Length && char.IsLetterOrDigit(line[i - 1]) && char.IsLetterOrDigit(line[i + 1]);
        return line[i] switch
        {
            '-' or '+' or '#' => i == 0,
            '(' or ')' or '!' => i > 0 && line[i - 1] == ']',
            '_' => !isInside,
            _ => true,
        };
    }
}
