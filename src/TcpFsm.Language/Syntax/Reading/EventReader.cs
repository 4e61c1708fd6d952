using System;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads an event and its steps.</summary>
internal static class EventReader
{
    public static EventSyntax Read(YamlEntry entry, NodeReader nodes)
    {
        NodeMap map = nodes.Map(entry.Value, KeySets.Event, entry.Key.Span);
        return new EventSyntax(Name(entry.Key, nodes))
        {
            Message = map.Name("message"),
            Arguments = CallReader.Arguments(map),
            Steps = map.Items("steps", item => Step(item, nodes)),
            Doc = map.Text("doc"),
            Section = map.Text("section"),
        };
    }

    private static NameSyntax Name(YamlScalar key, NodeReader nodes)
    {
        string name = key.Value;
        if (name != "other" && name != "timeout" && !name.StartsWith("timeout ", StringComparison.Ordinal)) return nodes.Name(key, "An event's name");
        nodes.Bad(key.Span, $"An event cannot be named {Wording.Quote(name)}: `on other` and `on timeout` have meanings of their own.");
        return NameSyntax.Missing(key.Span);
    }

    /// <summary>A step is a name, or <c>NAME: CONDITION</c>.</summary>
    private static StepSyntax Step(YamlNode node, NodeReader nodes)
    {
        if (node is not YamlMapping { Entries.Count: 1 } map) return new StepSyntax(nodes.Name(node, "A step"), null);
        return new StepSyntax(nodes.Name(map.Entries[0].Key, "A step"), nodes.Expression(map.Entries[0].Value, "A step's condition"));
    }
}
