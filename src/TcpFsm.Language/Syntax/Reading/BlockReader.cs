using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads a block: <c>on EVENT, EVENT:</c> and its rules, in a list or by steps.</summary>
internal static class BlockReader
{
    public static BlockSyntax Read(YamlEntry entry, NodeReader nodes)
    {
        var block = new BlockSyntax(entry.Key.Span, Events(entry.Key, nodes));
        return entry.Value is YamlMapping map ? FromMap(block, map, nodes) : block with { Rules = Rules(entry.Value, nodes) };
    }

    private static List<EventUseSyntax> Events(YamlScalar key, NodeReader nodes)
    {
        var events = new List<EventUseSyntax>();
        foreach (TextSlice part in SliceScan.SplitAtCommas(new TextSlice(key).Slice(2, key.Value.Length - 2)))
        {
            if (part.Length == 0) nodes.Bad(key.Span, "An event is missing: write `on EVENT, EVENT:`, `on timeout TIMER:`, `on timeout:` or `on other:`.");
            else events.Add(Event(part));
        }

        return events;
    }

    private static EventUseSyntax Event(TextSlice part)
    {
        const string Timeout = "timeout";
        string text = part.Text;
        if (text == Timeout) return new EventUseSyntax(part.Span, EventUseKind.AllTimeouts, null);
        if (text == "other") return new EventUseSyntax(part.Span, EventUseKind.Other, null);
        if (!text.StartsWith(Timeout, System.StringComparison.Ordinal) || !char.IsWhiteSpace(text[Timeout.Length]))
            return new EventUseSyntax(part.Span, EventUseKind.Event, text);
        TextSlice timer = part.Slice(Timeout.Length, part.Length - Timeout.Length).Trim();
        return new EventUseSyntax(part.Span, EventUseKind.Timeout, timer.Text);
    }

    private static List<RuleSyntax> Rules(YamlNode node, NodeReader nodes) =>
        nodes.Items(node, "A block").Select(item => RuleReader.Read(item, nodes)).ToList();

    /// <summary>A map holds the steps, or <c>rules:</c> and what they inherit.</summary>
    private static BlockSyntax FromMap(BlockSyntax block, YamlMapping node, NodeReader nodes)
    {
        if (LooksLikeRule(node))
        {
            nodes.Bad(NodeReader.Start(node), "Rules stand in a list, even a single one: write `[ { ... } ]`, or a dash before it.");
            return block with { Rules = [RuleReader.Read(node, nodes)] };
        }

        NodeMap map = nodes.Map(node, KeySets.Block, block.Span);
        block = block with { Section = map.Text("section") };
        if (map["rules"] is not { } rules)
            return block with { Steps = map.Others.Select(step => new StepRulesSyntax(nodes.Name(step.Key, "A step"), Rules(step.Value, nodes))).ToList() };
        foreach (YamlEntry step in map.Others)
            nodes.Bad(step.Key.Span, $"A block has `rules` or steps, not both: {Wording.Quote(step.Key.Value)} is a step beside `rules`.");
        return block with { Rules = Rules(rules, nodes) };
    }

    /// <summary>A rule without its list: no step holds a text.</summary>
    private static bool LooksLikeRule(YamlMapping node) =>
        node.Entries.Any(entry => entry.Key.Value != "section" && entry.Value is YamlScalar { IsEmpty: false } && KeySets.Rule.Contains(entry.Key.Value));
}
