using System;
using System.Collections.Generic;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>
/// The lines of the C preprocessor that scripts use: <c>#ifdef</c>, <c>#ifndef</c>, <c>#else</c>, <c>#endif</c>, <c>#define</c> and <c>#undef</c>.
/// Lines that are left out become blank ones, so that positions stay what they are in the file.
/// </summary>
internal sealed class Conditionals(IEnumerable<string> symbols)
{
    private readonly HashSet<string> _symbols = new(symbols, StringComparer.Ordinal);
    private readonly Stack<(bool Outer, bool Taken, int Line)> _open = [];
    private readonly List<ScriptProblem> _problems = [];
    private bool _included = true;

    /// <summary>Why the lines make no sense; empty where they do.</summary>
    public IReadOnlyList<ScriptProblem> Problems => _problems;

    /// <summary>The text with everything blank that is not meant.</summary>
    public string Apply(ScriptText text)
    {
        char[] content = text.Content.ToCharArray();
        for (int line = 0; line < text.LineCount; line++)
        {
            ReadOnlySpan<char> source = text.Line(line);
            bool directive = TryDirective(source.TrimStart(), line);
            if (directive || !_included) content.AsSpan(text.StartOf(line), source.Length).Fill(' ');
        }

        if (_open.TryPop(out var open)) Problem(open.Line, "#ifdef is not closed: add #endif");
        return new string(content);
    }

    /// <summary>Anything else that begins with a # may be a comment within code, and is the lexer's business.</summary>
    private bool TryDirective(ReadOnlySpan<char> line, int number)
    {
        if (line is not ['#', .. var rest]) return false;
        rest = rest.Trim();
        int end = rest.IndexOfAny(' ', '\t');
        ReadOnlySpan<char> name = end < 0 ? rest : rest[..end];
        string symbol = end < 0 ? "" : FirstWord(rest[end..].Trim());
        switch (name)
        {
            case "ifdef": Open(Needed(symbol, "ifdef", number) && _symbols.Contains(symbol), number); return true;
            case "ifndef": Open(Needed(symbol, "ifndef", number) && !_symbols.Contains(symbol), number); return true;
            case "else": Else(number); return true;
            case "endif": Close(number); return true;
            case "define": if (_included && Needed(symbol, "define", number)) _symbols.Add(symbol); return true;
            case "undef": if (_included && Needed(symbol, "undef", number)) _symbols.Remove(symbol); return true;
            case "if" or "elif" or "include":
                Problem(number, $"#{name} is not read: write #ifdef NAME");
                return true;
            default: return false;
        }
    }

    private static string FirstWord(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(' ', '\t');
        return (end < 0 ? text : text[..end]).ToString();
    }

    private bool Needed(string symbol, string directive, int line)
    {
        if (symbol.Length == 0) Problem(line, $"#{directive} needs a name after it");
        return symbol.Length > 0;
    }

    private void Open(bool holds, int line)
    {
        _open.Push((_included, holds, line));
        _included &= holds;
    }

    private void Else(int line)
    {
        if (!_open.TryPop(out var open))
        {
            Problem(line, "#else without #ifdef");
            return;
        }

        _open.Push((open.Outer, true, open.Line));
        _included = open.Outer && !open.Taken;
    }

    private void Close(int line)
    {
        if (_open.TryPop(out var open)) _included = open.Outer;
        else Problem(line, "#endif without #ifdef");
    }

    private void Problem(int line, string message) => _problems.Add(new ScriptProblem(new ScriptPosition(line + 1, 1), message));
}
