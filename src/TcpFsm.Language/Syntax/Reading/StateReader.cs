using System.Collections.Generic;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads a state, or a group's rules under <c>states:</c>.</summary>
internal static class StateReader
{
    public static StateSyntax Read(YamlEntry entry, NodeReader nodes)
    {
        NodeMap map = nodes.Map(entry.Value, KeySets.State, entry.Key.Span);
        return new StateSyntax(nodes.Name(entry.Key, "A state's name"))
        {
            Final = map.Bool("final"),
            Fresh = map.Bool("fresh"),
            Always = map.Items("always", item => nodes.Expression(item, "`always`")),
            Blocks = Blocks(map),
            Doc = map.Text("doc"),
            Section = map.Text("section"),
        };
    }

    private static List<BlockSyntax> Blocks(NodeMap map)
    {
        var blocks = new List<BlockSyntax>();
        foreach (YamlEntry entry in map.Others)
        {
            if (IsBlock(entry.Key.Value)) blocks.Add(BlockReader.Read(entry, map.Nodes));
            else Unknown(entry.Key, map.Nodes);
        }

        return blocks;
    }

    private static bool IsBlock(string key) => key == "on" || (key.Length > 2 && key[0] == 'o' && key[1] == 'n' && char.IsWhiteSpace(key[2]));

    private static void Unknown(YamlScalar key, NodeReader nodes)
    {
        string hint = Suggest.Nearest(key.Value, KeySets.State.Keys) is { } nearest
            ? $"did you mean {Wording.Quote(nearest)}?"
            : $"rules stand under `on EVENT:`, {Wording.Quote("on " + key.Value)} if that is an event.";
        nodes.Bad(key.Span, $"{Wording.Quote(key.Value)} is no key of a state; {hint}");
    }
}
