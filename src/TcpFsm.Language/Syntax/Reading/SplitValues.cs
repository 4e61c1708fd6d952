using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>
/// A comma within brackets or braces splits a value that has no quotes: <c>[ N = min(A, B) ]</c> is two items to YAML.
/// Such values are reported and put together again, so that one mistake gives one message.
/// </summary>
internal static class SplitValues
{
    private const int MostParts = 16;

    /// <summary>The tree with split values mended.</summary>
    public static YamlNode Mend(YamlNode node, ProblemBag problems) => node switch
    {
        YamlSequence { IsFlow: true } sequence => sequence with { Items = Items(sequence.Items, problems) },
        YamlSequence sequence => sequence with { Items = sequence.Items.Select(item => Mend(item, problems)).ToList() },
        YamlMapping { IsFlow: true } mapping => mapping with { Entries = FlowEntries(mapping.Entries, problems) },
        YamlMapping mapping => mapping with { Entries = mapping.Entries.Select(entry => entry with { Value = Mend(entry.Value, problems) }).ToList() },
        _ => node,
    };

    private static List<YamlNode> Items(IReadOnlyList<YamlNode> items, ProblemBag problems)
    {
        var mended = new List<YamlNode>(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            int first = i;
            YamlEntry? pair = LonePair(items[i]);
            List<YamlScalar>? parts = Parts((pair?.Value ?? items[i]) as YamlScalar, next => first + next < items.Count ? items[first + next] as YamlScalar : null);
            mended.Add(parts is null ? Mend(items[i], problems) : Whole(items[i], pair, Join(parts, problems)));
            if (parts is not null) i += parts.Count - 1;
        }

        return mended;
    }

    /// <summary>The entry of <c>[ signal: text(A, B) ]</c>: a map without braces.</summary>
    private static YamlEntry? LonePair(YamlNode item) =>
        item is YamlMapping { Entries.Count: 1 } map && map.Span.Start == map.Entries[0].Key.Span.Start ? map.Entries[0] : null;

    private static YamlNode Whole(YamlNode item, YamlEntry? pair, YamlScalar value) =>
        pair is null ? value : (YamlMapping)item with { Entries = [pair with { Value = value }] };

    private static List<YamlEntry> FlowEntries(IReadOnlyList<YamlEntry> entries, ProblemBag problems)
    {
        var mended = new List<YamlEntry>(entries.Count);
        for (int i = 0; i < entries.Count; i++)
        {
            YamlEntry entry = entries[i];
            int first = i;
            if (Parts(entry.Value as YamlScalar, next => Alone(entries, first + next)) is { } value)
            {
                mended.Add(entry with { Value = Join(value, problems) });
                i += value.Count - 1;
            }
            else if (IsAlone(entry) && Parts(entry.Key, next => first + next < entries.Count ? entries[first + next].Key : null) is { } key)
            {
                // `in-window(A, B): body` in braces: the key's last part has the value.
                i += key.Count - 1;
                mended.Add(new YamlEntry(Join(key, problems), Mend(entries[i].Value, problems)));
            }
            else
            {
                mended.Add(entry with { Value = Mend(entry.Value, problems) });
            }
        }

        return mended;
    }

    private static bool IsAlone(YamlEntry entry) => entry.Value is YamlScalar { IsEmpty: true };

    private static YamlScalar? Alone(IReadOnlyList<YamlEntry> entries, int index) =>
        index < entries.Count && IsAlone(entries[index]) ? entries[index].Key : null;

    /// <summary>The parts of a text that was split; null if it is whole, or if what follows does not complete it.</summary>
    /// <param name="first">The first part.</param>
    /// <param name="next">The part so many places after the first; null if there is none.</param>
    private static List<YamlScalar>? Parts(YamlScalar? first, Func<int, YamlScalar?> next)
    {
        if (first is not { IsPlain: true, IsEmpty: false } || !IsOpen(first.Value)) return null;
        var parts = new List<YamlScalar> { first };
        string text = first.Value;
        while (parts.Count < MostParts && next(parts.Count) is { IsPlain: true, IsEmpty: false } part)
        {
            parts.Add(part);
            text += "," + part.Value;
            if (!IsOpen(text)) return parts;
        }

        return null;
    }

    /// <summary>Whether a parenthesis, or a message's last field, is not closed.</summary>
    private static bool IsOpen(string text)
    {
        int depth = 0;
        foreach (char c in text) depth = SliceScan.Depth(depth, c);
        int field = text.IndexOf('<');
        bool template = field >= 0 && text.IndexOf('=', field) > field + 1 && text.Substring(field + 1, text.IndexOf('=', field) - field - 1).All(Words.IsNamePart);
        return depth > 0 || (template && text[text.Length - 1] != '>');
    }

    private static YamlScalar Join(List<YamlScalar> parts, ProblemBag problems)
    {
        var offsets = new List<int>();
        foreach (YamlScalar part in parts)
        {
            if (offsets.Count > 0) offsets.Add(offsets[offsets.Count - 1] + 1);
            for (int i = 0; i < part.Value.Length; i++) offsets.Add(part.SpanOf(i, 1).Start);
        }

        TextSpan span = TextSpan.FromBounds(parts[0].Span.Start, parts[parts.Count - 1].Span.End);
        offsets.Add(span.End);
        string text = string.Join(",", parts.Select(part => part.Value));
        problems.Add(ProblemRules.BadExpression, parts[0].Span, $"YAML ends this value at its comma: quote this expression, {Wording.Quote('"' + AsWritten(parts) + '"')}.");
        return new YamlScalar(span, text, offsets.ToArray()) { IsPlain = true };
    }

    private static string AsWritten(List<YamlScalar> parts) => parts.Skip(1).Aggregate(
        parts[0].Value, (text, part) => text + (part.Span.Start - 1 > parts[parts.IndexOf(part) - 1].Span.End ? ", " : ",") + part.Value);
}
