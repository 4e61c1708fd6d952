using System;
using TcpFsm.Language.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TcpFsm.Language.Yaml;

/// <summary>What YAML allows and a spec does not: tags and anchors have no meaning in it, and an alias could make a small text huge.</summary>
internal static class YamlRefusals
{
    /// <summary>What to do about a node's tag or anchor; null if it has none.</summary>
    public static string? Find(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) return "Anchors (`&name`) are not read: remove it, or put the value in quotes if it begins with `&`.";
        if (node.Tag.IsEmpty) return null;
        return $"`!` begins a YAML tag, and tags are not read: write {Wording.Quote(Negation(node.Tag))} if a negation is meant.";
    }

    /// <summary>The value that was probably meant: reading goes on with <c>not RST</c> for <c>!RST</c>, so that one mistake gives one message.</summary>
    public static string WithoutTag(Scalar scalar)
    {
        if (scalar.Tag.IsEmpty) return scalar.Value;
        return scalar.Value.Length == 0 ? Negation(scalar.Tag) : Negation(scalar.Tag) + " " + scalar.Value;
    }

    private static string Negation(TagName tag)
    {
        if (tag.IsNonSpecific) return "not";
        string name = tag.Value.Substring(Math.Max(tag.Value.LastIndexOf('!'), tag.Value.LastIndexOf(':')) + 1);
        return name.Length == 0 ? "not" : "not " + name;
    }
}
