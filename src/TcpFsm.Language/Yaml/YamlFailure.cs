using System;
using TcpFsm.Language.Text;
using YamlDotNet.Core;

namespace TcpFsm.Language.Yaml;

/// <summary>Says what to do where the text stops being YAML.</summary>
/// <param name="source">The text.</param>
/// <param name="offset">Where it fails.</param>
/// <param name="openBracket">The innermost <c>[</c> or <c>{</c> not closed there.</param>
internal sealed class YamlFailure(SourceText source, int offset, int? openBracket)
{
    public string Describe(Exception e)
    {
        string what = e is YamlException yaml ? Reason(yaml) : "a list or map is broken off";
        return $"This is not YAML: {what}.{Hint()}";
    }

    /// <summary>The parser's own words without the places it puts before them.</summary>
    private static string Reason(YamlException e)
    {
        string reason = e.Message.Trim().TrimEnd('.');
        return reason.Length == 0 ? "unexpected text" : char.ToLowerInvariant(reason[0]) + reason.Substring(1);
    }

    private string Hint()
    {
        string line = LineUpTo(offset + 1);
        if (line.TrimStart(' ').StartsWith("\t", StringComparison.Ordinal)) return " Indent with blanks, not with tabs.";
        if (TaggedName(line) is { } name) return $" `!` begins a YAML tag: write `not {name}`.";
        if (openBracket is not { } bracket) return line.IndexOf(": ", StringComparison.Ordinal) >= 0 ? " If a colon belongs to the value, put the value in quotes." : "";
        LinePosition opened = source.GetPosition(bracket);
        return $" The `{source.Content[bracket]}` of line {opened.Line}, column {opened.Column} is still open here; quote each value that holds a comma, a bracket or a brace.";
    }

    private string LineUpTo(int end)
    {
        end = Math.Min(end, source.Content.Length);
        int start = end == 0 ? 0 : source.Content.LastIndexOfAny(['\n', '\r'], Math.Max(0, Math.Min(end, source.Content.Length) - 1)) + 1;
        return source.Content.Substring(start, Math.Max(0, end - start));
    }

    private static string? TaggedName(string line)
    {
        int at = line.LastIndexOf('!');
        if (at < 0) return null;
        string name = line.Substring(at + 1).TrimEnd(',', ' ', '}', ']');
        return name.Length > 0 && name.IndexOf(' ') < 0 ? name : null;
    }
}
