using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads variables, parameters and timers.</summary>
internal static class DeclarationReader
{
    public static VariableSyntax Variable(YamlEntry entry, NodeReader nodes)
    {
        NameSyntax name = nodes.Identifier(entry.Key, "A variable's name");
        if (entry.Value is not YamlMapping) return new VariableSyntax(name, TypeReader.Read(entry.Value, nodes), null, null, null);
        NodeMap map = nodes.Map(entry.Value, KeySets.Variable, entry.Key.Span);
        return new VariableSyntax(name, TypeReader.Of(map), map.Expression("initial"), map.Text("doc"), map.Text("section"));
    }

    public static ParameterSyntax Parameter(YamlEntry entry, NodeReader nodes)
    {
        NameSyntax name = nodes.Identifier(entry.Key, "A parameter's name");
        if (entry.Value is not YamlMapping) return new ParameterSyntax(name, nodes.Expression(entry.Value, "A parameter"), false, null, null);
        NodeMap map = nodes.Map(entry.Value, KeySets.Parameter, entry.Key.Span);
        ExpressionSyntax value = map.Expression("value") ?? new MissingExpressionSyntax(map.Owner);
        return new ParameterSyntax(name, value, map.Bool("build"), map.Text("doc"), map.Text("section"));
    }

    public static TimerSyntax Timer(YamlEntry entry, NodeReader nodes)
    {
        NodeMap map = nodes.Map(entry.Value, KeySets.Timer, entry.Key.Span);
        ExpressionSyntax after = map.Expression("after") ?? new MissingExpressionSyntax(map.Owner);
        return new TimerSyntax(nodes.Name(entry.Key, "A timer's name"), after, map.Text("doc"), map.Text("section"));
    }
}
