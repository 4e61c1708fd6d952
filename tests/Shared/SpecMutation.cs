using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace TcpFsm.Tests.Shared;

/// <summary>Random damage to a spec's text: most of it leaves YAML that means something else, some of it no YAML at all.</summary>
internal static class SpecMutation
{
    private static readonly string[] Pieces =
    [
        " ", "\n", "\t", ",", ":", ": ", "-", "- ", "[", "]", "{", "}", "(", ")", "<", ">", "=", "!", "!x", "&a ", "*a", "|", "'", "\"", "#", " # ", "\\", "%", "\0", "\uFEFF", "\uD800", "😀",
        "and", "not ", "<=", "if", " if A else B", "min(", "10 s", "99999999999999999999", "on other", "ignore: true", "goto: X", "<<: ", "---\n", "\r\n", "true", "[]", "{}",
    ];

    private static readonly char[] Separators = [' ', ',', '\n', '[', ']', '{', '}', '(', ')', '<', '>', '"'];

    /// <summary>One to three damages to one of the texts.</summary>
    public static Gen<string> Of(IReadOnlyList<string> texts, IReadOnlyList<int> weights) =>
        from text in Gen.Frequency(texts.Select((text, i) => (weights[i], Gen.Constant(text))))
        from count in Gen.Frequency((6, Gen.Constant(1)), (3, Gen.Constant(2)), (1, Gen.Constant(3)))
        from edits in Gen.ArrayOf(Edit, count)
        select edits.Aggregate(text, (damaged, edit) => edit(damaged));

    private static Gen<Func<string, string>> Edit =>
        from at in Gen.Choose(0, 1_000_000)
        from other in Gen.Choose(0, 1_000_000)
        from piece in Gen.Elements(Pieces)
        from edit in Gen.Elements<Func<string, string>>(
            text => Change(text, Scale(at, text.Length), 1, ""),
            text => Change(text, Scale(at, text.Length), 0, piece),
            text => Change(text, Scale(at, text.Length), 1, piece),
            text => ChangeWord(text, at, _ => ""),
            text => ChangeWord(text, at, _ => piece),
            text => ChangeWord(text, at, _ => Word(text, other).Text),
            text => ChangeWord(text, at, word => word + word),
            text => ChangeWord(text, at, word => new string(word.Reverse().ToArray())),
            text => ChangeWord(text, at, word => word.ToLowerInvariant()),
            text => ChangeWord(text, at, word => '"' + word + '"'),
            text => ChangeLines(text, lines => lines.RemoveAt(Scale(at, lines.Count))),
            text => ChangeLines(text, lines => lines.Insert(Scale(at, lines.Count), lines[Scale(other, lines.Count)])),
            text => ChangeLines(text, lines => Swap(lines, Scale(at, lines.Count), Scale(other, lines.Count))),
            text => ChangeLines(text, lines => Indent(lines, Scale(at, lines.Count), 1 + other % 4)),
            text => ChangeLines(text, lines => lines.RemoveRange(Scale(at, lines.Count), Math.Min(1 + other % 5, lines.Count - Scale(at, lines.Count)))))
        select edit;

    private static int Scale(int at, int count) => (int)((long)at * (count - 1) / 1_000_000);

    private static string Change(string text, int start, int length, string piece) =>
        text.Length == 0 ? piece : text.Remove(start, length).Insert(start, piece);

    private static (int Start, string Text) Word(string text, int at)
    {
        if (text.Length == 0) return (0, "");
        int end = text.IndexOfAny(Separators, Scale(at, text.Length));
        if (end < 0) end = text.Length;
        int start = end == 0 ? 0 : text.LastIndexOfAny(Separators, end - 1) + 1;
        return (start, text[start..end]);
    }

    private static string ChangeWord(string text, int at, Func<string, string> change)
    {
        (int start, string word) = Word(text, at);
        return Change(text, start, word.Length, change(word));
    }

    private static string ChangeLines(string text, Action<List<string>> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines);
        return string.Join('\n', lines);
    }

    private static void Swap(List<string> lines, int one, int other) => (lines[one], lines[other]) = (lines[other], lines[one]);

    private static void Indent(List<string> lines, int at, int blanks) =>
        lines[at] = blanks < 3 || !lines[at].StartsWith(' ') ? new string(' ', blanks) + lines[at] : lines[at][1..];
}
