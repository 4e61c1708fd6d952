using TcpFsm.Language.Text;

namespace TcpFsm.Language.Syntax;

/// <summary>Signs of other languages, and what to write instead.</summary>
internal static class SymbolHints
{
    /// <summary>How many units belong to the sign.</summary>
    public static int WidthOf(string text, int at) => at + 1 < text.Length && text.Substring(at, 2) is "<=" or "=>" or "==" or "<>" or "&&" or "||" ? 2 : 1;

    /// <summary>What to do about a sign that no expression holds.</summary>
    public static string For(string text, int at)
    {
        string two = at + 1 < text.Length ? text.Substring(at, 2) : "";
        return two switch
        {
            "<=" => "Write `=<` for less or equal, as the RFCs do.",
            "=>" => "Write `>=` for greater or equal.",
            "==" => "Write one `=`: it compares.",
            "<>" => "Write `!=` for unequal.",
            "&&" => "Write `and`.",
            "||" => "Write `or`.",
            _ => ForOne(text[at]),
        };
    }

    private static string ForOne(char sign) => sign switch
    {
        '!' => "Write `not`.",
        '&' => "Write `and`; there are no operations on bits.",
        '|' => "Write `or`; there are no operations on bits.",
        '[' or ']' => "Brackets belong to a segment's flags, not to an expression: use `( )`.",
        '"' or '\'' => "An expression holds no texts: write a name without quotes.",
        '?' or ':' => "Write `A if CONDITION else B`.",
        '%' => "There is no remainder: arithmetic on sequence numbers wraps by itself.",
        _ => $"{Wording.Quote(sign.ToString())} has no meaning in an expression.",
    };
}
