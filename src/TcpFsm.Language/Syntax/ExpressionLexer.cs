using System.Collections.Generic;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Syntax;

/// <summary>Cuts an expression into tokens, and says what to write instead of signs the language has not.</summary>
internal sealed class ExpressionLexer(TextSlice slice, ProblemBag problems)
{
    /// <summary>Longer expressions are refused: later passes walk the tree of operands recursively.</summary>
    private const int MostTokens = 1000;

    private readonly string _text = slice.Text;
    private readonly List<Token> _tokens = [];
    private int _at;

    /// <summary>The tokens, the last an <see cref="TokenKind.End"/>; null if there was a problem, which was reported.</summary>
    public List<Token>? Read()
    {
        while (SkipBlanks())
        {
            if (!Next()) return null;
            if (_tokens.Count > MostTokens)
                return Fail(_at, 0, "The expression is too long: give parts of it a name under `predicates:` or `values:`.");
        }

        _tokens.Add(new Token(TokenKind.End, _text.Length, 0, ""));
        return _tokens;
    }

    private bool SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
        return _at < _text.Length;
    }

    private bool Next()
    {
        char c = _text[_at];
        if (Words.IsNameStart(c)) return Name();
        if (IsDigit(c)) return Number();
        if (c == '-') return Minus();
        int width = SymbolWidth();
        if (width == 0) return Fail(_at, SymbolHints.WidthOf(_text, _at), SymbolHints.For(_text, _at)) is not null;
        return Add(TokenKind.Symbol, width);
    }

    private bool Name()
    {
        int end = EndOfName(_at);
        if (_text[end - 1] == '-')
            return Fail(end - 1, 1, "A name cannot end in `-`: a minus sign needs a blank on both sides.") is not null;
        if (_text[end - 1] == '.')
            return Fail(end - 1, 1, "A name cannot end in a dot.") is not null;
        string name = _text.Substring(_at, end - _at);
        return Add(Words.IsOperator(name) ? TokenKind.Symbol : TokenKind.Name, end - _at);
    }

    private bool Number()
    {
        int end = _at;
        while (end < _text.Length && IsDigit(_text[end])) end++;
        if (end < _text.Length && _text[end] == '.')
            return Fail(_at, end + 1 - _at, "There are no fractions: write a smaller unit, `1500 ms` for `1.5 s`.") is not null;
        if (end < _text.Length && Words.IsNameStart(_text[end])) return GluedUnit(end);
        int unit = end;
        while (unit < _text.Length && char.IsWhiteSpace(_text[unit])) unit++;
        int unitEnd = EndOfName(unit);
        bool duration = unitEnd > unit && Words.TicksOf(_text.Substring(unit, unitEnd - unit)) > 0;
        return duration ? Add(TokenKind.Duration, unitEnd - _at) : Add(TokenKind.Number, end - _at);
    }

    private bool GluedUnit(int unit)
    {
        int end = EndOfName(unit);
        string number = _text.Substring(_at, unit - _at), name = _text.Substring(unit, end - unit);
        string message = Words.TicksOf(name) > 0
            ? $"Write a blank between number and unit: `{number} {name}`."
            : $"{Wording.Quote(number + name)} is neither a number nor a name: a name begins with a letter, a number has decimal digits only.";
        return Fail(_at, end - _at, message) is not null;
    }

    /// <summary>Names hold minus signs, so a minus between operands stands apart; one before an operand may touch it.</summary>
    private bool Minus()
    {
        bool afterOperand = _tokens.Count > 0 && EndsOperand(_tokens[_tokens.Count - 1]);
        bool apart = _at > 0 && char.IsWhiteSpace(_text[_at - 1]) && (_at + 1 >= _text.Length || char.IsWhiteSpace(_text[_at + 1]));
        if (afterOperand && !apart)
            return Fail(_at, 1, "A minus sign between operands needs a blank on both sides: `A - B`.") is not null;
        return Add(TokenKind.Symbol, 1);
    }

    private static bool EndsOperand(Token token) => token.Kind != TokenKind.Symbol || token.Text == ")";

    private int SymbolWidth()
    {
        char c = _text[_at], next = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        return (c, next) switch
        {
            ('!', '=') or ('=', '<') or ('>', '=') => 2,
            ('=', '=' or '>') or ('<', '=' or '>') => 0,
            ('=' or '<' or '>' or '+' or '*' or '/' or '(' or ')' or ',', _) => 1,
            _ => 0,
        };
    }

    private int EndOfName(int start)
    {
        int end = start;
        if (end < _text.Length && Words.IsNameStart(_text[end]))
        {
            while (end < _text.Length && Words.IsNamePart(_text[end])) end++;
        }

        return end;
    }

    private bool Add(TokenKind kind, int length)
    {
        _tokens.Add(new Token(kind, _at, length, _text.Substring(_at, length)));
        _at += length;
        return true;
    }

    private List<Token>? Fail(int start, int length, string message)
    {
        problems.Add(ProblemRules.BadExpression, slice.Slice(start, length).Span, message);
        return null;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
