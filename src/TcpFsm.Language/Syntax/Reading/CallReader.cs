using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads what is called with arguments: host questions and signals.</summary>
internal static class CallReader
{
    public static HostSyntax Host(YamlEntry entry, NodeReader nodes)
    {
        NameSyntax name = nodes.Identifier(entry.Key, "A host question's name");
        if (entry.Value is not YamlMapping) return new HostSyntax(name, [], TypeReader.Read(entry.Value, nodes), null, null);
        NodeMap map = nodes.Map(entry.Value, KeySets.Host, entry.Key.Span);
        return new HostSyntax(name, Arguments(map), TypeReader.Of(map), map.Text("doc"), map.Text("section"));
    }

    public static SignalSyntax Signal(YamlEntry entry, NodeReader nodes)
    {
        NameSyntax name = nodes.Name(entry.Key, "A signal's name");
        if (name.Text.IndexOfAny(['(', ')']) >= 0) nodes.Bad(name.Span, "A signal's name holds no parentheses: its arguments are the keys of its map, `NAME: { LEN: u32 }`.");
        NodeMap map = nodes.Map(entry.Value, KeySets.Signal, entry.Key.Span);
        List<ArgumentDeclarationSyntax> arguments = [.. Arguments(map), .. map.Others.Select(argument => Argument(argument, nodes))];
        return new SignalSyntax(name, arguments, map.Text("doc"), map.Text("section"));
    }

    /// <summary>The arguments under <c>args:</c>.</summary>
    public static IReadOnlyList<ArgumentDeclarationSyntax> Arguments(NodeMap map) => map.Entries("args", entry => Argument(entry, map.Nodes));

    private static ArgumentDeclarationSyntax Argument(YamlEntry entry, NodeReader nodes)
    {
        NameSyntax name = nodes.Identifier(entry.Key, "An argument's name");
        TypeSyntax type = entry.Value is YamlMapping ? TypeReader.Of(nodes.Map(entry.Value, KeySets.Argument, entry.Key.Span)) : TypeReader.Read(entry.Value, nodes);
        return new ArgumentDeclarationSyntax(name, type);
    }
}
