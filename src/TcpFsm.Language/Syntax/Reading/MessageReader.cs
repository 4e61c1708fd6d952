using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads a message: its fields, flags and illegal combinations.</summary>
internal static class MessageReader
{
    public static MessageSyntax Read(YamlEntry entry, NodeReader nodes)
    {
        NodeMap map = nodes.Map(entry.Value, KeySets.Message, entry.Key.Span);
        NodeMap? fields = Inner(map, "fields", KeySets.Fields), flags = Inner(map, "flags", KeySets.Flags);
        return new MessageSyntax(nodes.Name(entry.Key, "A message's name"))
        {
            Prefix = fields?.Identifier("prefix"),
            Fields = fields?.Others.Select(field => Field(field, nodes)).ToList() ?? [],
            FlagsField = flags?.Identifier("field"),
            Flags = flags?.Others.Select(flag => Flag(flag, nodes)).ToList() ?? [],
            Illegal = map.Items("illegal", item => Illegal(item, nodes)),
            Doc = map.Text("doc"),
            Section = map.Text("section"),
        };
    }

    private static NodeMap? Inner(NodeMap map, string key, KeySet keys) =>
        map[key] is { } node ? map.Nodes.Map(node, keys, NodeReader.Start(node)) : null;

    private static FieldSyntax Field(YamlEntry entry, NodeReader nodes)
    {
        NameSyntax name = nodes.Identifier(entry.Key, "A field's name");
        if (entry.Value is not YamlMapping) return new FieldSyntax(name, TypeReader.Read(entry.Value, nodes));
        NodeMap map = nodes.Map(entry.Value, KeySets.Field, entry.Key.Span);
        return new FieldSyntax(name, TypeReader.Of(map)) { When = map.Identifier("when"), Default = map.Expression("default"), Doc = map.Text("doc") };
    }

    private static FlagSyntax Flag(YamlEntry entry, NodeReader nodes)
    {
        NameSyntax name = nodes.Identifier(entry.Key, "A flag's name");
        NodeMap map = nodes.Map(entry.Value, KeySets.Flag, entry.Key.Span);
        YamlNode? bit = map["bit"];
        long number = bit is null ? -1 : nodes.Number(bit, "`bit`", 0, 63) ?? -1;
        return new FlagSyntax(name, (int)number, bit is null ? entry.Key.Span : NodeReader.Start(bit), map.Bool("neutral"), map.Text("doc"));
    }

    private static IllegalSyntax Illegal(YamlNode node, NodeReader nodes)
    {
        TextSpan place = NodeReader.Start(node);
        NodeMap map = nodes.Map(node, KeySets.Illegal, place);
        return new IllegalSyntax(place, map.Expression("flags") ?? new MissingExpressionSyntax(place), map.Text("because"), map.Text("section"));
    }
}
