using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax.Reading;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax;

/// <summary>Reads a spec's YAML into its syntax: keys, forms and expressions are checked here, names are looked up later.</summary>
public static class SpecReader
{
    /// <summary>The version of the language that is read.</summary>
    public const int LanguageVersion = 1;

    /// <summary>The spec's syntax; null if the root is no map or the version is not known, and then a problem says so.</summary>
    /// <remarks>Problems (TFSM0002, 0004, 0005) do not end the reading: what is missing is replaced by <see cref="NameSyntax.Missing"/> and <see cref="MissingExpressionSyntax"/>.</remarks>
    public static SpecSyntax? Read(YamlNode root, ProblemBag problems)
    {
        var nodes = new NodeReader(problems);
        if (root is not YamlMapping)
        {
            nodes.Bad(new TextSpan(root.Span.Start, 0), "A spec is a map of keys: it begins with `version: 1` and `protocol: NAME`.");
            return null;
        }

        NodeMap map = nodes.Map(SplitValues.Mend(root, problems), KeySets.Spec, new TextSpan(root.Span.Start, 0));
        return IsKnownVersion(map) ? DocumentReader.Read(map, LanguageVersion) : null;
    }

    /// <summary>A missing or malformed version was reported, and reading goes on; in a newer language any key may mean something else.</summary>
    private static bool IsKnownVersion(NodeMap map)
    {
        if (map["version"] is not { } node) return true;
        if (map.Nodes.Number(node, "`version`", 1, int.MaxValue) is not > LanguageVersion) return true;
        map.Nodes.Bad(node.Span, $"This spec is written in a newer version of the language than {LanguageVersion}, the newest known here: update TcpFsm.");
        return false;
    }
}
