using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads views.</summary>
internal static class ViewReader
{
    public static ViewSyntax Read(YamlEntry entry, NodeReader nodes)
    {
        NodeMap map = nodes.Map(entry.Value, KeySets.View, entry.Key.Span);
        return new ViewSyntax(nodes.Name(entry.Key, "A view's name"))
        {
            Route = map.Bool("route"),
            Edges = map["edges"] is null ? null : map.Items("edges", item => Edge(item, nodes)),
            Groups = map.NamesOf("groups"),
            Notes = map.Items("notes", item => nodes.Text(item, "A note")),
            Doc = map.Text("doc"),
            Section = map.Text("section"),
        };
    }

    private static ViewEdgeSyntax Edge(YamlNode node, NodeReader nodes)
    {
        if (node is not YamlMapping) return new ViewEdgeSyntax(nodes.Name(node, "An edge of a view"), null, null, null);
        NodeMap map = nodes.Map(node, KeySets.ViewEdge, NodeReader.Start(node));
        return new ViewEdgeSyntax(map.Name("rule") ?? NameSyntax.Missing(map.Owner), map.Name("on"), map.Text("label"), map.Text("action"));
    }
}
