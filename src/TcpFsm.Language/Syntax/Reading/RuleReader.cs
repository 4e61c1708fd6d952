using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads a rule.</summary>
internal static class RuleReader
{
    public static RuleSyntax Read(YamlNode node, NodeReader nodes)
    {
        TextSpan place = NodeReader.Start(node);
        if (node is not YamlMapping)
        {
            nodes.Bad(place, "A rule is a map: write `{ when: CONDITION, do: [ ... ], goto: STATE }`.");
            return new RuleSyntax(place);
        }

        NodeMap map = nodes.Map(node, KeySets.Rule, place);
        RuleForm.Check(map);
        return Effects(map, new RuleSyntax(place)
        {
            Id = map.Name("id"),
            In = map.NamesOf("in"),
            When = map.Expression("when"),
            Let = map.Entries("let", Let(nodes)),
            Section = map.Text("section"),
            Doc = map.Text("doc"),
            Covers = map.Items("covers", item => nodes.Text(item, "A fact in `covers`")),
            Unreachable = map.Text("unreachable"),
        });
    }

    private static RuleSyntax Effects(NodeMap map, RuleSyntax rule) => rule with
    {
        Do = DoReader.Do(map),
        Send = DoReader.Sends(map),
        Cancel = map.NamesOf("cancel"),
        Start = map.NamesOf("start"),
        Signal = DoReader.Signals(map),
        Return = map.Name("return"),
        Refuse = map.Name("refuse"),
        Ignore = map.Bool("ignore"),
        Goto = map.Name("goto"),
        Then = map.Name("then"),
    };

    private static System.Func<YamlEntry, LetSyntax?> Let(NodeReader nodes) =>
        entry => new LetSyntax(nodes.Identifier(entry.Key, "A name in `let`"), nodes.Expression(entry.Value, "A name in `let`"));
}
