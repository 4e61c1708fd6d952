using System.Globalization;
using System.Linq;
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
        if (root is not YamlMapping mapping)
        {
            nodes.Bad(new TextSpan(root.Span.Start, 0), "A spec is a map of keys: it begins with `version: 1` and `protocol: NAME`.");
            return null;
        }

        if (IsNewer(mapping, nodes)) return null;
        NodeMap map = nodes.Map(SplitValues.Mend(root, problems), KeySets.Spec, new TextSpan(root.Span.Start, 0));
        if (map["version"] is { } version) nodes.Number(version, "`version`", LanguageVersion, LanguageVersion);
        return DocumentReader.Read(map, LanguageVersion);
    }

    /// <summary>Whether the version is newer than what is known; then any key may mean something else, and this is the one problem reported.</summary>
    private static bool IsNewer(YamlMapping root, NodeReader nodes)
    {
        YamlNode? version = root.Entries.FirstOrDefault(entry => entry.Key.Value == "version")?.Value;
        if (version is not YamlScalar scalar || !int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return false;
        if (number <= LanguageVersion) return false;
        nodes.Bad(scalar.Span, $"This spec is written in version {scalar.Value} of the language, and {LanguageVersion} is the newest known here: update TcpFsm.");
        return true;
    }
}
