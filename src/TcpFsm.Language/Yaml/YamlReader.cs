using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Yaml;

/// <summary>Reads YAML into nodes that know their places. Whatever the text holds, it ends: with a tree or with problems.</summary>
/// <remarks>One document of maps, lists and scalars; tags, anchors, aliases and merge keys are refused, so that no text grows when read.</remarks>
public static class YamlReader
{
    /// <summary>Reads a text; null if there is no tree, and then at least one problem says why.</summary>
    /// <remarks>A key that stands twice in a map is reported (TFSM0004); the tree keeps both.</remarks>
    public static YamlNode? Read(SourceText source, ProblemBag problems)
    {
        if (!YamlCharacters.Check(source, problems)) return null;
        var events = new YamlEventReader(source, problems).ReadAll();
        return events is null ? null : new YamlTreeBuilder(source, events, problems).Build();
    }
}
