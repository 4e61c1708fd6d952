using System.Collections.Generic;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads predicates and values: <c>NAME: expr</c> or <c>NAME(A, B): expr</c>.</summary>
internal static class DefinitionReader
{
    public static DefinitionSyntax Read(YamlEntry entry, bool isPredicate, NodeReader nodes)
    {
        string what = isPredicate ? "A predicate" : "A value";
        ExpressionSyntax body = nodes.Expression(entry.Value, what);
        TextSlice key = new TextSlice(entry.Key).Trim();
        int open = key.Text.IndexOf('(');
        if (open < 0) return new DefinitionSyntax(nodes.Identifier(entry.Key, what + "'s name"), isPredicate, [], body);
        NameSyntax name = Identifier(key.Slice(0, open).Trim(), what + "'s name", nodes);
        return new DefinitionSyntax(name, isPredicate, Parameters(key, open, nodes), body);
    }

    private static List<NameSyntax> Parameters(TextSlice key, int open, NodeReader nodes)
    {
        var parameters = new List<NameSyntax>();
        if (SliceScan.Closing(key.Text, open) != key.Length - 1)
        {
            nodes.Bad(key.Span, "A name with arguments is written `NAME(A, B)`: nothing stands behind its `)`.");
            return parameters;
        }

        foreach (TextSlice part in SliceScan.SplitAtCommas(key.Slice(open + 1, key.Length - open - 2)))
            parameters.Add(Identifier(part, "An argument's name", nodes));
        return parameters;
    }

    private static NameSyntax Identifier(TextSlice slice, string what, NodeReader nodes) => Names.Identifier(new YamlScalar(slice.Span, slice.Text, null), what, nodes);
}
