using System.Collections.Generic;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads <c>errors:</c>, a list of names, or a map of names where some have docs.</summary>
internal static class ErrorReader
{
    public static IReadOnlyList<ErrorSyntax> Read(NodeMap map) => map["errors"] is YamlMapping
        ? map.Entries("errors", entry => Documented(entry, map.Nodes))
        : map.Items("errors", item => new ErrorSyntax(map.Nodes.Name(item, "An error"), null));

    private static ErrorSyntax Documented(YamlEntry entry, NodeReader nodes) =>
        new(nodes.Name(entry.Key, "An error"), nodes.Map(entry.Value, KeySets.Error, entry.Key.Span).Text("doc"));
}
