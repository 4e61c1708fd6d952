using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>What may be a name. Everything later writes names into messages, C#, pictures: so no control characters, and not without end.</summary>
internal static class Names
{
    private const int Longest = 200;

    /// <summary>A name that stands in expressions.</summary>
    public static NameSyntax Identifier(YamlScalar scalar, string what, NodeReader nodes)
    {
        string name = scalar.Value;
        if (Words.IsIdentifier(name) && name.Length <= Longest) return new NameSyntax(name, scalar.Span);
        string message = Words.IsReserved(name)
            ? $"{Wording.Quote(name)} has a meaning of its own in expressions: choose another name."
            : $"{what} stands in expressions, and {Wording.Quote(name)} cannot: a name is at most {Longest} letters, digits, `_`, `-` and `.`, begins with a letter and ends in a letter or digit.";
        nodes.Bad(scalar.Span, message);
        return NameSyntax.Missing(scalar.Span);
    }

    /// <summary>A name that may hold blanks and other signs.</summary>
    public static NameSyntax Phrase(YamlScalar scalar, string what, NodeReader nodes)
    {
        string name = scalar.Value;
        if (IsPhrase(name)) return new NameSyntax(name, scalar.Span);
        nodes.Bad(scalar.Span, $"{what} cannot be {Wording.Quote(name)}: a name is one line of at most {Longest} characters, holds a letter or digit, begins and ends without blanks, and has no comma, quote, `<` or `>`.");
        return NameSyntax.Missing(scalar.Span);
    }

    private static bool IsPhrase(string name) =>
        name.Length is > 0 and <= Longest
        && name.Trim().Length == name.Length
        && name.Any(char.IsLetterOrDigit)
        && name.IndexOfAny([',', '"', '<', '>', '`', '\\', '=']) < 0
        && Enumerable.Range(0, name.Length).All(i => Printable.Is(name, i));
}
