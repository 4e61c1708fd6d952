using TcpFsm.Language.Text;
using YamlDotNet.Core;

namespace TcpFsm.Language.Yaml;

/// <summary>Walks a plain or quoted scalar's source and its value in step: folded lines, doubled quotes and escapes.</summary>
internal sealed class FlowScalarWalk
{
    private readonly string _text;
    private readonly int _end;
    private readonly string _value;
    private readonly ScalarStyle _style;
    private readonly int[] _offsets;
    private int _at;
    private int _done;

    private FlowScalarWalk(string text, TextSpan range, string value, ScalarStyle style)
    {
        (_text, _at, _end, _value, _style) = (text, range.Start, range.End, value, style);
        _offsets = new int[value.Length + 1];
    }

    /// <summary>The offsets of the value's units and of its end; null if source and value do not agree.</summary>
    /// <param name="text">The whole source.</param>
    /// <param name="range">The scalar without its quotes.</param>
    /// <param name="value">What the parser made of it.</param>
    /// <param name="style">Plain, single or double quotes.</param>
    public static int[]? Offsets(string text, TextSpan range, string value, ScalarStyle style)
    {
        var walk = new FlowScalarWalk(text, range, value, style);
        while (walk._at < walk._end)
        {
            if (!walk.Step()) return null;
        }

        walk._offsets[walk._done] = walk._end;
        return walk._done == value.Length ? walk._offsets : null;
    }

    private bool Step()
    {
        char c = _text[_at];
        if (IsBlank(c) || IsBreak(c)) return Blanks();
        if (c == '\\' && _style == ScalarStyle.DoubleQuoted) return Escape();
        int width = c == '\'' && _style == ScalarStyle.SingleQuoted ? 2 : 1;
        return Emit(c, _at) && Move(width);
    }

    /// <summary>Blanks within a line stay; blanks around a line break go, one break becomes a blank, more become one fewer.</summary>
    private bool Blanks()
    {
        int start = _at, breaks = 0, firstBreak = _at;
        while (_at < _end && (IsBlank(_text[_at]) || IsBreak(_text[_at])))
        {
            if (IsBreak(_text[_at]) && breaks++ == 0) firstBreak = _at;
            Move(BreakWidth());
        }

        if (breaks == 1) return Emit(' ', firstBreak);
        for (int i = 1; i < breaks; i++)
        {
            if (!Emit('\n', firstBreak)) return false;
        }

        for (int i = start; breaks == 0 && i < _at; i++)
        {
            if (!Emit(_text[i], i)) return false;
        }

        return true;
    }

    private bool Escape()
    {
        if (_at + 1 >= _end) return false;
        char kind = _text[_at + 1];
        if (IsBreak(kind)) return SkipEscapedBreak();
        int width = kind switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 };
        bool pair = kind == 'U' && _done < _value.Length && char.IsHighSurrogate(_value[_done]);
        return EmitAny() && (!pair || EmitAny()) && Move(width);
    }

    /// <summary>A backslash at a line's end joins the lines, without the next one's indentation.</summary>
    private bool SkipEscapedBreak()
    {
        Move(1);
        Move(BreakWidth());
        while (_at < _end && IsBlank(_text[_at])) Move(1);
        return true;
    }

    private bool Emit(char expected, int offset)
    {
        if (_done >= _value.Length || _value[_done] != expected) return false;
        _offsets[_done++] = offset;
        return true;
    }

    private bool EmitAny()
    {
        if (_done >= _value.Length) return false;
        _offsets[_done++] = _at;
        return true;
    }

    private bool Move(int width)
    {
        _at += width;
        return true;
    }

    private int BreakWidth() => _text[_at] == '\r' && _at + 1 < _end && _text[_at + 1] == '\n' ? 2 : 1;

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static bool IsBreak(char c) => c is '\n' or '\r';
}
