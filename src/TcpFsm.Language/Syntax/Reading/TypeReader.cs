using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads types: a name, the members of an enum in brackets, and <c>values:</c> that name numbers.</summary>
internal static class TypeReader
{
    /// <summary>The type a map's keys <c>type</c> and <c>values</c> state.</summary>
    public static TypeSyntax Of(NodeMap map)
    {
        TypeSyntax type = map["type"] is { } node ? Read(node, map.Nodes) : Missing(map.Owner);
        return type with { Values = map["values"] is { } values ? Values(values, map.Nodes) : [] };
    }

    /// <summary>A type as written.</summary>
    public static TypeSyntax Read(YamlNode node, NodeReader nodes)
    {
        if (node is not YamlSequence sequence)
        {
            NameSyntax name = nodes.Identifier(node, "A type");
            return new TypeSyntax(name.Span, name, [], []);
        }

        TextSpan place = NodeReader.Start(node);
        if (sequence.Items.Count == 0) nodes.Bad(place, "An enum needs at least one member: write `[passive, active]`.");
        var members = sequence.Items.Select(item => nodes.Identifier(item, "A member of an enum")).ToList();
        return sequence.Items.Count == 0 ? Missing(place) : new TypeSyntax(place, null, members, []);
    }

    private static List<NamedValueSyntax> Values(YamlNode node, NodeReader nodes)
    {
        var values = new List<NamedValueSyntax>();
        foreach (YamlEntry entry in nodes.Entries(node, "`values`"))
        {
            NameSyntax name = nodes.Identifier(entry.Key, "A named value");
            if (nodes.Number(entry.Value, "A named value", long.MinValue, long.MaxValue) is { } value) values.Add(new NamedValueSyntax(name, value));
        }

        return values;
    }

    private static TypeSyntax Missing(TextSpan place) => new(place, NameSyntax.Missing(place), [], []);
}
