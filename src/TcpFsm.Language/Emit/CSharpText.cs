using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace TcpFsm.Language.Emit;

/// <summary>Brings text of a spec into C#: whatever it holds, it stays text.</summary>
public static class CSharpText
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
        // Contextual ones that are not safe everywhere an identifier may stand.
        "await", "field", "file", "record", "required", "scoped", "value", "var", "when", "with", "yield", "nameof", "partial", "where", "and", "or", "not",
        "async", "dynamic", "global", "init", "managed", "unmanaged", "notnull", "extension",
    ];

    /// <summary>An identifier as it may stand in code: a keyword gets its <c>@</c>.</summary>
    public static string Escape(string identifier) => Keywords.Contains(identifier) ? "@" + identifier : identifier;

    /// <summary>A whole number as a literal of type int where it fits, else long.</summary>
    public static string Literal(long value) =>
        value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture) + (value is > int.MaxValue or < int.MinValue ? "L" : "");

    /// <summary>A literal of type uint.</summary>
    public static string Unsigned(uint value) => value.ToString(CultureInfo.InvariantCulture) + "u";

    /// <summary>A whole number of no sign.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A string literal, quotes included.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (IsPlain(c)) quoted.Append(c);
            else quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A string literal, or <c>null</c>.</summary>
    public static string QuoteOrNull(string? text) => text is null ? "null" : Quote(text);

    /// <summary>Text for an XML comment, on one line.</summary>
    public static string Xml(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                _ => escaped.Append(IsPlain(c) ? c : Replacement(c)),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Text for a <c>//</c> comment, on one line.</summary>
    public static string Comment(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char c in text) line.Append(IsPlain(c) ? c : Replacement(c));
        return line.ToString();
    }

    // Breaks of lines and tabs become a blank; what is invisible, turns the direction of text, or is half a character becomes U+FFFD.
    private static char Replacement(char c) => c is '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' ? ' ' : '\uFFFD';

    private static bool IsPlain(char c)
    {
        if (c is >= ' ' and <= '~') return true;
        if (c < '\u00A0') return false;
        return CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
    }
}
