using System;
using System.Collections.Generic;
using System.IO;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TcpFsm.Language.Yaml;

/// <summary>Runs the YAML parser to the end of the first document, within limits, and turns each of its failures into a problem.</summary>
internal sealed class YamlEventReader
{
    private readonly SourceText _source;
    private readonly ProblemBag _problems;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly List<ParsingEvent> _events = [];
    private readonly Stack<ParsingEvent> _open = new();

    public YamlEventReader(SourceText source, ProblemBag problems)
    {
        _source = source;
        _problems = problems;
        _scanner = new Scanner(new StringReader(source.Content.Substring(TextStart(source))), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>Units before the YAML: a byte order mark would become part of the first key.</summary>
    public static int TextStart(SourceText source) => source.Content.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0;

    /// <summary>The events of the root node; null if there was a problem, which was reported.</summary>
    public IReadOnlyList<ParsingEvent>? ReadAll()
    {
        while (true)
        {
            if (!Advance(out ParsingEvent? next)) return null;
            if (next is null or StreamEnd) return _events.Count > 0 ? _events : Fail(0, ProblemRules.BadKey, "The file is empty: a spec begins with `version: 1`.");
            if (next is DocumentStart && _events.Count > 0)
                return Fail(Offset(next.Start), ProblemRules.BadKey, "A second document begins here: a file holds one document, so remove `---`.");
            if (next is not (NodeEvent or AnchorAlias or MappingEnd or SequenceEnd)) continue;
            if (!Take(next)) return null;
        }
    }

    private bool Take(ParsingEvent next)
    {
        _events.Add(next);
        if (next is MappingStart or SequenceStart) _open.Push(next);
        if (next is MappingEnd or SequenceEnd) _open.Pop();
        if (_open.Count > YamlLimits.Depth)
            Fail(Offset(next.Start), ProblemRules.NotYaml, $"Lists and maps lie more than {YamlLimits.Depth} deep in one another here.");
        else if (_events.Count > 2 * YamlLimits.Nodes)
            Fail(Offset(next.Start), ProblemRules.NotYaml, $"The file has more than {YamlLimits.Nodes} values.");
        else
            return true;
        return false;
    }

    /// <summary>The next event, or null at the end. The parser's own failures are of many types, some of them plain defects: each is a problem of the text.</summary>
    private bool Advance(out ParsingEvent? next)
    {
        next = null;
        try
        {
            if (_parser.MoveNext()) next = _parser.Current;
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            bool marked = e is YamlException { Start.Index: > 0 };
            int offset = Offset(marked ? ((YamlException)e).Start : _scanner.CurrentPosition);
            var failure = new YamlFailure(_source, offset, Innermost(), e.Message.Contains("tab character"));
            Fail(failure.Offset, ProblemRules.NotYaml, failure.Describe(e));
            return false;
        }
    }

    /// <summary>The innermost bracket that is open. A pair in a list, <c>[ send: ... ]</c>, is a map without one.</summary>
    private int? Innermost()
    {
        foreach (ParsingEvent open in _open)
        {
            int offset = Offset(open.Start);
            if (open is not (MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow })) return null;
            if (offset < _source.Content.Length && _source.Content[offset] is '[' or '{') return offset;
        }

        return null;
    }

    private int Offset(Mark mark) => (int)mark.Index + TextStart(_source);

    private IReadOnlyList<ParsingEvent>? Fail(int offset, ProblemRule rule, string message)
    {
        _problems.Add(rule, new TextSpan(Math.Min(offset, _source.Content.Length), 0), message);
        return null;
    }
}
