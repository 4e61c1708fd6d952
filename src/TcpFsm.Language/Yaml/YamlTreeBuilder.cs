using System;
using System.Collections.Generic;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TcpFsm.Language.Yaml;

/// <summary>Builds the tree from a whole document's events. Their nesting is limited, so recursion is safe.</summary>
internal sealed class YamlTreeBuilder(SourceText source, IReadOnlyList<ParsingEvent> events, ProblemBag problems)
{
    private readonly int _textStart = YamlEventReader.TextStart(source);
    private int _next;

    private bool AtEnd => events[_next] is SequenceEnd or MappingEnd;

    public YamlNode Build() => Node();

    private YamlNode Node()
    {
        ParsingEvent start = events[_next++];
        if (start is NodeEvent node && YamlRefusals.Find(node) is { } message) problems.Add(ProblemRules.BadKey, new TextSpan(Offset(start.Start), 1), message);
        return start switch
        {
            Scalar scalar => Scalar(scalar),
            SequenceStart sequence => Sequence(sequence),
            MappingStart mapping => Mapping(mapping),
            _ => Alias((AnchorAlias)start),
        };
    }

    private static YamlScalar Nothing(int offset) => new(new TextSpan(offset, 0), "", null) { IsPlain = true };

    private YamlScalar Alias(AnchorAlias alias)
    {
        problems.Add(ProblemRules.BadKey, SpanOf(alias), "Aliases (`*name`) are not read: write the value out, or put it in quotes if it begins with `*`.");
        return new YamlScalar(SpanOf(alias), alias.Value.Value, null);
    }

    private YamlSequence Sequence(SequenceStart start)
    {
        var items = new List<YamlNode>();
        while (!AtEnd) items.Add(Node());
        bool flow = start.Style == SequenceStyle.Flow;
        int last = items.Count > 0 ? items[items.Count - 1].Span.End : Offset(start.End);
        return new YamlSequence(Span(Offset(start.Start), flow, last), items) { IsFlow = flow };
    }

    private YamlMapping Mapping(MappingStart start)
    {
        List<YamlEntry> entries = Entries(Offset(start.Start));

        // A lone `key: value` in brackets is a map without braces, and the parser gives it no start.
        bool flow = start.Style == MappingStyle.Flow && source.Content[Offset(start.Start)] == '{';
        int first = flow || entries.Count == 0 ? Offset(start.Start) : entries[0].Key.Span.Start;
        int last = entries.Count > 0 ? entries[entries.Count - 1].Value.Span.End : Offset(start.End);
        var span = Span(first, flow, last);
        YamlDuplicates.Report(entries, source, problems);
        return new YamlMapping(span, entries) { IsFlow = start.Style == MappingStyle.Flow };
    }

    private List<YamlEntry> Entries(int start)
    {
        var entries = new List<YamlEntry>();
        int last = start;
        bool whole = true;
        while (!AtEnd)
        {
            YamlNode key = Node();
            bool named = key is not YamlScalar { IsEmpty: true };
            if (whole && !named)
                problems.Add(ProblemRules.BadKey, new TextSpan(Math.Max(last, key.Span.Start), 0), "A key is missing before this colon.");

            // Behind a missing key the parser drops values: what follows in this map cannot be trusted.
            whole &= named;
            YamlNode value = AtEnd ? Nothing(key.Span.End) : Node();
            if (whole && AsKey(key) is { } name) entries.Add(new YamlEntry(name, value));
            last = Math.Max(last, value.Span.End);
        }

        return entries;
    }

    /// <summary>The span of a collection, whose end event is next: up to its closing bracket, else up to its last child.</summary>
    private TextSpan Span(int start, bool flow, int lastChild)
    {
        ParsingEvent end = events[_next++];
        return TextSpan.FromBounds(start, Math.Max(start, flow ? Math.Min(source.Content.Length, Offset(end.Start) + 1) : lastChild));
    }

    private YamlScalar Scalar(Scalar scalar)
    {
        TextSpan span = SpanOf(scalar);
        string value = YamlRefusals.WithoutTag(scalar);
        if (value.Length == 0 && scalar.Style == ScalarStyle.Plain) span = new TextSpan(span.Start, 0);
        return ScalarPlaces.Locate(source.Content, span, value, scalar.Style);
    }

    private YamlScalar? AsKey(YamlNode node)
    {
        if (node is not YamlScalar key)
            problems.Add(ProblemRules.BadKey, node.Span, "A list or a map cannot be a key: put the key in quotes if its brackets belong to it.");
        else if (key.IsPlain && key.Value == "<<")
            problems.Add(ProblemRules.BadKey, key.Span, "Merge keys (`<<`) are not read: write the keys out.");
        else
            return key;
        return null;
    }

    private TextSpan SpanOf(ParsingEvent node) => TextSpan.FromBounds(Offset(node.Start), Math.Max(Offset(node.Start), Offset(node.End)));

    private int Offset(Mark mark) => Math.Min((int)mark.Index + _textStart, source.Content.Length);
}
