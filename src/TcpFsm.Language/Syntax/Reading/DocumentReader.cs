using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads the top keys.</summary>
internal static class DocumentReader
{
    public static SpecSyntax Read(NodeMap map, int version) => new()
    {
        Span = map.Owner,
        Version = version,
        Protocol = map.Identifier("protocol") ?? NameSyntax.Missing(map.Owner),
        Namespace = Namespace(map),
        Reference = map["reference"] is { } reference ? Reference(map.Nodes.Map(reference, KeySets.Reference, NodeReader.Start(reference))) : null,
        Doc = map.Text("doc"),
        Initial = map.Name("initial") ?? NameSyntax.Missing(map.Owner),
        Messages = map.Entries("messages", entry => MessageReader.Read(entry, map.Nodes)),
        Variables = map.Entries("variables", entry => DeclarationReader.Variable(entry, map.Nodes)),
        Parameters = map.Entries("parameters", entry => DeclarationReader.Parameter(entry, map.Nodes)),
        Timers = map.Entries("timers", entry => DeclarationReader.Timer(entry, map.Nodes)),
        Host = map.Entries("host", entry => CallReader.Host(entry, map.Nodes)),
        Errors = ErrorReader.Read(map),
        Signals = map.Entries("signals", entry => CallReader.Signal(entry, map.Nodes)),
        Events = map.Entries("events", entry => EventReader.Read(entry, map.Nodes)),
        Definitions = Definitions(map),
        Actions = map.Entries("actions", entry => new ActionSyntax(map.Nodes.Name(entry.Key, "An action's name"), DoReader.Items(entry.Value, map.Nodes, "An action"))),
        Groups = map.Entries("groups", entry => Group(entry, map.Nodes)),
        States = map.Entries("states", entry => StateReader.Read(entry, map.Nodes)),
        Views = map.Entries("views", entry => ViewReader.Read(entry, map.Nodes)),
        Layout = LayoutReader.Read(map),
    };

    private static List<DefinitionSyntax> Definitions(NodeMap map) =>
    [
        .. map.Entries("predicates", entry => DefinitionReader.Read(entry, isPredicate: true, map.Nodes)),
        .. map.Entries("values", entry => DefinitionReader.Read(entry, isPredicate: false, map.Nodes)),
    ];

    private static ReferenceSyntax Reference(NodeMap map) => new(map.Owner, map.Text("title") ?? "", map.Text("url"));

    private static GroupSyntax Group(Yaml.YamlEntry entry, NodeReader nodes) => new(
        nodes.Name(entry.Key, "A group's name"),
        nodes.Items(entry.Value, "A group").Select(item => nodes.Name(item, "A member of a group")).ToList());

    private static NameSyntax? Namespace(NodeMap map)
    {
        if (map["namespace"] is not { } node || map.Nodes.Scalar(node, "`namespace`") is not { } scalar) return null;
        if (scalar.Value.Split('.').All(IsCSharpName)) return new NameSyntax(scalar.Value, scalar.Span);
        map.Nodes.Bad(scalar.Span, "`namespace` is a C# namespace: names of letters, digits and `_`, with dots between them.");
        return null;
    }

    private static bool IsCSharpName(string part) =>
        part.Length is > 0 and <= 200 && Words.IsNameStart(part[0]) && part.All(c => char.IsLetterOrDigit(c) || c == '_');
}
