using System;
using System.Collections.Generic;
using System.Globalization;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>
/// Goes through tokens, an event of the script at a time. Once something is wrong, or not supported, all that is left of the event reads as its end;
/// so those who read need not ask after every step.
/// </summary>
internal sealed class TokenReader(IReadOnlyList<Token> tokens)
{
    private readonly List<ScriptProblem> _problems = [];
    private int _at;
    private int _eventStart = -1;
    private bool _stopped;

    /// <summary>What is wrong, in the order of the script.</summary>
    public IReadOnlyList<ScriptProblem> Problems => _problems;

    /// <summary>What the present event needs that is not supported; null while there is nothing.</summary>
    public string? Unsupported { get; private set; }

    /// <summary>Whether the present event was given up.</summary>
    public bool Stopped => _stopped;

    /// <summary>The next token, which stays.</summary>
    public Token Peek => _stopped ? tokens[^1] : tokens[_at];

    /// <summary>The offset behind the token taken last.</summary>
    public int LastEnd => _at == 0 ? 0 : tokens[_at - 1].End;

    /// <summary>The next token but one.</summary>
    public Token PeekSecond => _stopped || _at + 1 >= tokens.Count ? tokens[^1] : tokens[_at + 1];

    /// <summary>Takes the next token. The end can be taken for ever.</summary>
    public Token Next()
    {
        Token token = Peek;
        if (token.Kind != TokenKind.End) _at++;
        return token;
    }

    /// <summary>Takes the next token if it is this sign.</summary>
    public bool TryTake(char mark)
    {
        bool found = Peek.Is(mark);
        if (found) _at++;
        return found;
    }

    /// <summary>Takes the next token if it is this word.</summary>
    public bool TryTake(string word)
    {
        bool found = Peek.Is(word);
        if (found) _at++;
        return found;
    }

    /// <summary>Takes this sign, or gives the event up.</summary>
    public void Expect(char mark, string where)
    {
        if (!TryTake(mark)) Fail($"Expected '{mark}' {where}, found {Peek.Describe()}");
    }

    /// <summary>Takes a whole number from 0 to 4294967295, or gives the event up.</summary>
    public uint ExpectNumber(string what)
    {
        Token token = Peek;
        if (token.Kind == TokenKind.Number && TryWhole(token.Text, out long value) && value <= uint.MaxValue)
        {
            Next();
            return (uint)value;
        }

        if (token.Kind == TokenKind.Ellipsis) NotSupported($"leaving {what} open");
        else if (token.Kind == TokenKind.Word) NotSupported($"{what} that comes from outside the script: {token.Text}");
        else Fail($"Expected {what}, a whole number up to 4294967295, found {token.Describe()}");
        return 0;
    }

    /// <summary>Reads digits, or hexadecimal ones behind <c>0x</c>.</summary>
    public static bool TryWhole(string text, out long value) => text.StartsWith("0x", StringComparison.Ordinal)
        ? long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value) && value >= 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <summary>Gives the event up: it is not the language of scripts.</summary>
    public void Fail(string message)
    {
        if (!_stopped) _problems.Add(new ScriptProblem(Peek.Position, message));
        _stopped = true;
    }

    /// <summary>Gives the event up: it is the language, but more than this runner does.</summary>
    public void NotSupported(string why)
    {
        if (_stopped) return;
        Unsupported = why;
        _stopped = true;
    }

    /// <summary>Goes on to where the next event may begin, and starts afresh.</summary>
    public void Recover()
    {
        bool skip = _stopped;
        _stopped = false;
        Unsupported = null;
        // An event given up at its first token would be begun for ever.
        if (_at == _eventStart) Next();
        while (skip && !(Peek.Kind == TokenKind.End || (Peek.IsFirst && MayBeginEvent(Peek)))) _at++;
        _eventStart = _at;
    }

    private static bool MayBeginEvent(in Token token) =>
        token.Kind is TokenKind.Number or TokenKind.Command or TokenKind.Code or TokenKind.Option || token.Is('+') || token.Is('*');
}
