using System;
using TcpFsm.Language.Text;
using YamlDotNet.Core;

namespace TcpFsm.Language.Yaml;

/// <summary>Says what to do where the text stops being YAML.</summary>
internal sealed class YamlFailure
{
    /// <summary>Longer ones are no keys to the parser.</summary>
    private const int LongestKey = 1024;

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

    /// <summary>The message.</summary>
    public string Describe(Exception e)
    {
        string reason = e is YamlException ? e.Message.Trim().TrimEnd('.') : "";
        return _tag is null ? $"This is not YAML: {YamlReasons.InWords(reason, At)}.{Hint()}" : $"`!` begins a YAML tag: write {Wording.Quote("not " + _tag)}.";
    }

    private char At => Offset < _source.Content.Length ? _source.Content[Offset] : '\0';

    private string Hint()
    {
        if (_line.TrimStart(' ').StartsWith("\t", StringComparison.Ordinal)) return " Indent with blanks, not with tabs.";
        if (LengthOfLine() > LongestKey) return $" A key is at most {LongestKey} characters long, unless it is written `? KEY`, with `: VALUE` on the line below.";
        if (_openBracket is not { } bracket) return _line.IndexOf(": ", StringComparison.Ordinal) >= 0 ? " If a colon belongs to the value, put the value in quotes." : "";
        LinePosition opened = _source.GetPosition(bracket);
        return $" The `{_source.Content[bracket]}` of line {opened.Line}, column {opened.Column} is still open here; quote each value that holds `,`, `: `, a bracket or a brace.";
    }

    private int LengthOfLine()
    {
        int end = _source.Content.IndexOf('\n', Math.Min(Offset, _source.Content.Length));
        return (end < 0 ? _source.Content.Length : end) - (Offset - _line.Length + 1);
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
