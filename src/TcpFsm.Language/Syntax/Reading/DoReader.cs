using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads what rules and actions do: texts such as <c>NAME = expr</c>, and maps of <c>when do send cancel start signal</c>.</summary>
internal static class DoReader
{
    /// <summary>The items under <c>do:</c>.</summary>
    public static IReadOnlyList<DoSyntax> Do(NodeMap map) => map["do"] is { } node ? Items(node, map.Nodes, "`do`") : [];

    /// <summary>The messages under <c>send:</c>.</summary>
    public static IReadOnlyList<TemplateSyntax> Sends(NodeMap map) => map.Items("send", item =>
        map.Nodes.Scalar(item, "A message in `send`") is { } text ? TemplateParser.Parse(new TextSlice(text), map.Nodes.Problems) : null);

    /// <summary>The signals under <c>signal:</c>.</summary>
    public static IReadOnlyList<SignalUseSyntax> Signals(NodeMap map) => map.Items("signal", item =>
        map.Nodes.Scalar(item, "A signal") is { } text ? SignalUseParser.Parse(new TextSlice(text), map.Nodes.Problems) : null);

    /// <summary>The items of a list, or a single one. They may lie in one another; the tree's depth is limited.</summary>
    public static List<DoSyntax> Items(YamlNode node, NodeReader nodes, string what) =>
        nodes.Items(node, what).Select(item => Item(item, nodes)).OfType<DoSyntax>().ToList();

    private static DoSyntax? Item(YamlNode node, NodeReader nodes)
    {
        if (node is not YamlMapping)
            return nodes.Scalar(node, "An item of `do`") is { } text ? DoParser.Parse(new TextSlice(text), nodes.Problems) : null;
        TextSpan place = NodeReader.Start(node);
        NodeMap map = nodes.Map(node, KeySets.Do, place);
        return new GroupDoSyntax(place)
        {
            When = map.Expression("when"),
            Do = Do(map),
            Send = Sends(map),
            Cancel = map.NamesOf("cancel"),
            Start = map.NamesOf("start"),
            Signal = Signals(map),
        };
    }
}
