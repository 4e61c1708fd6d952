using System;
using System.Collections.Generic;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>Takes a script apart into tokens. Comments and blanks are left out.</summary>
internal sealed class Lexer(ScriptText text)
{
    private readonly string _content = text.Content;
    private readonly List<Token> _tokens = [];
    private readonly List<ScriptProblem> _problems = [];
    private int _at;
    private bool _isFirst = true;

    /// <summary>What could not be told apart; empty where all could.</summary>
    public IReadOnlyList<ScriptProblem> Problems => _problems;

    /// <summary>All tokens; the last is the end.</summary>
    public List<Token> Read()
    {
        while (SkipBlanks()) ReadOne();
        _tokens.Add(new Token(TokenKind.End, "", _at, _at, text.PositionOf(_at), true));
        return _tokens;
    }

    private bool SkipBlanks()
    {
        while (_at < _content.Length)
        {
            if (_content[_at] == '\n') _isFirst = true;
            if (char.IsWhiteSpace(_content[_at])) _at++;
            else if (At("//")) SkipTo("\n");
            else if (At("/*")) SkipComment();
            else return true;
        }

        return false;
    }

    private void SkipComment()
    {
        int start = _at;
        _at += 2;
        if (SkipTo("*/")) _at += 2;
        else Problem(start, "The comment is not closed: add */");
    }

    private void ReadOne()
    {
        char c = _content[_at];
        int start = _at;
        if (_isFirst && At("--")) Take(TokenKind.Option, start, start + 2, LineEnd());
        else if (At("...")) Take(TokenKind.Ellipsis, start, start, start + 3);
        else if (At("%{")) TakeUntil(TokenKind.Code, 2, "}%", "The code is not closed: add }%");
        else if (c == '`') TakeUntil(TokenKind.Command, 1, "`", "The command is not closed: add a back quote");
        else if (c == '"') TakeUntil(TokenKind.Quoted, 1, "\"", "The string is not closed: add a double quote");
        else if (char.IsAsciiDigit(c) || (c == '.' && Digit(start + 1))) TakeNumber();
        else if (IsOfWord(c)) Take(TokenKind.Word, start, start, WordEnd(start));
        else Take(TokenKind.Mark, start, start, start + 1);
    }

    /// <summary>Digits with a fraction; what goes on with letters, such as a cookie in hexadecimal, is a word.</summary>
    private void TakeNumber()
    {
        int start = _at;
        int end = WordEnd(start);
        bool hexadecimal = _content.AsSpan(start, end - start).StartsWith("0x", StringComparison.Ordinal);
        foreach (char c in _content.AsSpan(start, end - start))
        {
            if (char.IsAsciiDigit(c) || (hexadecimal && (char.IsAsciiHexDigit(c) || c == 'x'))) continue;
            Take(TokenKind.Word, start, start, end);
            return;
        }

        if (!hexadecimal && end < _content.Length && _content[end] == '.' && Digit(end + 1))
        {
            end++;
            while (Digit(end)) end++;
        }

        Take(TokenKind.Number, start, start, end);
    }

    private void TakeUntil(TokenKind kind, int opening, string closing, string problem)
    {
        int start = _at;
        _at += opening;
        bool closed = SkipTo(closing);
        if (!closed) Problem(start, problem);
        Take(kind, start, start + opening, _at, closed ? closing.Length : 0);
    }

    private void Take(TokenKind kind, int start, int textStart, int textEnd, int closing = 0)
    {
        _at = textEnd + closing;
        _tokens.Add(new Token(kind, _content[textStart..textEnd], start, _at, text.PositionOf(start), _isFirst));
        _isFirst = false;
    }

    private bool SkipTo(string closing)
    {
        int found = _content.IndexOf(closing, _at, StringComparison.Ordinal);
        _at = found < 0 ? _content.Length : found;
        return found >= 0;
    }

    private int LineEnd()
    {
        int end = _content.IndexOf('\n', _at);
        if (end < 0) end = _content.Length;
        while (end > _at + 2 && char.IsWhiteSpace(_content[end - 1])) end--;
        return end;
    }

    private int WordEnd(int start)
    {
        while (start < _content.Length && IsOfWord(_content[start])) start++;
        return start;
    }

    private bool At(string what) => string.CompareOrdinal(_content, _at, what, 0, what.Length) == 0;

    private bool Digit(int at) => at < _content.Length && char.IsAsciiDigit(_content[at]);

    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private void Problem(int at, string message) => _problems.Add(new ScriptProblem(text.PositionOf(at), message));
}
