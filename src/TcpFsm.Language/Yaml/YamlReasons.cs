using System;
using System.Linq;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Yaml;

/// <summary>The parser's reasons in words for people who do not know how it works.</summary>
internal static class YamlReasons
{
    private static readonly (string Part, string Words)[] Known =
    [
        ("unexpected end of stream", "the quote that opens here is never closed"),
        ("unknown escape", "a `\\` in double quotes begins an escape, and this is none; single quotes have none"),
        ("found invalid mapping", "a second colon stands in one value"),
        ("mapping values are not allowed", "a colon stands where no key is"),
        ("did not find expected key", "a key of this map was expected; its keys begin in one column"),
        ("expected '-' indicator", "an item of this list was expected; its dashes stand in one column"),
        ("<document end>", "the map ends here, by its indentation, and more follows"),
        ("did not find expected ','", "a comma or a closing bracket is missing"),
        ("invalid tab", "a tab stands in the indentation"),
        ("wrong indentation", "a line of this text stands too far left"),
    ];

    /// <summary>The reason; the parser's own where it is a rare one.</summary>
    /// <param name="reason">What the parser said; empty where it broke off.</param>
    /// <param name="at">What stands there.</param>
    public static string InWords(string reason, char at)
    {
        if (reason.Length == 0) return "a list or map is broken off";
        if (reason.Contains("cannot start any token")) return $"a value without quotes cannot begin with {Wording.Quote(at.ToString())}";
        return Known.Where(known => reason.IndexOf(known.Part, StringComparison.Ordinal) >= 0).Select(known => known.Words).FirstOrDefault()
            ?? char.ToLowerInvariant(reason[0]) + reason.Substring(1);
    }
}
