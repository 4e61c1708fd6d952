using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads where states stand in pictures.</summary>
internal static class LayoutReader
{
    private const int MostRows = 100;
    private const int MostColumns = 20;
    private const string Nothing = ".";

    public static IReadOnlyList<LayoutRowSyntax> Read(NodeMap map)
    {
        if (map["layout"] is not { } node) return [];
        IReadOnlyList<YamlNode> rows = map.Nodes.Items(node, "`layout`");
        if (rows.Count > MostRows) map.Nodes.Bad(NodeReader.Start(node), $"`layout` has at most {MostRows} rows.");
        return rows.Take(MostRows).Select(row => Row(row, map.Nodes)).ToList();
    }

    private static LayoutRowSyntax Row(YamlNode node, NodeReader nodes)
    {
        IReadOnlyList<YamlNode> cells = nodes.Items(node, "A row of `layout`");
        if (cells.Count > MostColumns) nodes.Bad(NodeReader.Start(node), $"A row of `layout` has at most {MostColumns} columns.");
        return new LayoutRowSyntax(cells.Take(MostColumns).Select(cell => Cell(cell, nodes)).ToList());
    }

    private static NameSyntax Cell(YamlNode node, NodeReader nodes) =>
        node is YamlScalar { Value: Nothing } ? NameSyntax.Missing(node.Span) : nodes.Name(node, "A cell of `layout`");
}
