using System;
using TcpFsm.Language.Text;
using YamlDotNet.Core;

namespace TcpFsm.Language.Yaml;

/// <summary>Says what to do where the text stops being YAML.</summary>
internal sealed class YamlFailure
{
    private readonly SourceText _source;
    private readonly int? _openBracket;
    private readonly string _line;
    private readonly string? _tag;

    /// <param name="source">The text.</param>
    /// <param name="offset">Where the parser fails.</param>
    /// <param name="openBracket">The innermost <c>[</c> or <c>{</c> not closed there.</param>
    /// <param name="atTab">Whether it fails over a tab: it then names the place before, not the tab.</param>
    public YamlFailure(SourceText source, int offset, int? openBracket, bool atTab)
    {
        if (atTab) offset = Math.Max(offset, source.Content.IndexOf('\t', Math.Min(offset, source.Content.Length)));
        (_source, _openBracket) = (source, openBracket);
        int end = Math.Min(offset + 1, source.Content.Length);
        int start = end == 0 ? 0 : source.Content.LastIndexOfAny(['\n', '\r'], Math.Max(0, end - 2)) + 1;
        _line = source.Content.Substring(start, Math.Max(0, end - start));
        _tag = TagIn(_line);
        Offset = _tag is null ? offset : start + _line.LastIndexOf('!');
    }

    /// <summary>The place to report: a tag the parser stumbles over, else where it fails.</summary>
    public int Offset { get; }

    public string Describe(Exception e)
    {
        string what = e is YamlException yaml ? Reason(yaml) : "a list or map is broken off";
        return $"This is not YAML: {what}.{Hint()}";
    }

    private static string Reason(YamlException e)
    {
        string reason = e.Message.Trim().TrimEnd('.');
        return reason.Length == 0 ? "unexpected text" : char.ToLowerInvariant(reason[0]) + reason.Substring(1);
    }

    private string Hint()
    {
        if (_line.TrimStart(' ').StartsWith("\t", StringComparison.Ordinal)) return " Indent with blanks, not with tabs.";
        if (_tag is not null) return $" `!` begins a YAML tag: write {Wording.Quote("not " + _tag)}.";
        if (_openBracket is not { } bracket) return _line.IndexOf(": ", StringComparison.Ordinal) >= 0 ? " If a colon belongs to the value, put the value in quotes." : "";
        LinePosition opened = _source.GetPosition(bracket);
        return $" The `{_source.Content[bracket]}` of line {opened.Line}, column {opened.Column} is still open here; quote each value that holds a comma, a bracket or a brace.";
    }

    /// <summary>The name behind the last <c>!</c> of the line, if it is what the parser took for a tag.</summary>
    private static string? TagIn(string line)
    {
        int at = line.LastIndexOf('!');
        if (at < 0 || at + 1 == line.Length || !char.IsLetter(line[at + 1])) return null;
        string name = line.Substring(at + 1).TrimEnd(',', ' ', '}', ']', '\n', '\r');
        return name.IndexOf(' ') < 0 ? name : null;
    }
}
