using TcpFsm.Language.Text;

namespace TcpFsm.Language.Yaml;

/// <summary>Walks a literal or folded block's source and its value in step. Only blanks differ between the two, so everything else is matched unit by unit.</summary>
internal sealed class BlockScalarWalk
{
    private readonly string _text;
    private readonly int _end;
    private readonly string _value;
    private readonly int[] _offsets;
    private int _at;
    private int _done;

    private BlockScalarWalk(string text, TextSpan range, string value)
    {
        (_text, _at, _end, _value) = (text, range.Start, range.End, value);
        _offsets = new int[value.Length + 1];
    }

    /// <summary>The offsets of the value's units and of its end; null if source and value do not agree.</summary>
    /// <param name="text">The whole source.</param>
    /// <param name="range">The scalar without its header.</param>
    /// <param name="value">What the parser made of it.</param>
    public static int[]? Offsets(string text, TextSpan range, string value)
    {
        var walk = new BlockScalarWalk(text, range, value);
        while (walk._done < value.Length)
        {
            char unit = value[walk._done];
            if (unit == '\n') walk.Break();
            else if (IsBlank(unit)) walk.Blanks();
            else if (!walk.Match(unit)) return null;
        }

        walk._offsets[walk._done] = walk._done == 0 ? range.Start : System.Math.Min(walk._at, range.End);
        return walk._offsets;
    }

    private bool Match(char unit)
    {
        while (_at < _end && _text[_at] != unit && IsSpace(_text[_at])) _at++;
        if (_at >= _end || _text[_at] != unit) return false;
        _offsets[_done++] = _at++;
        return true;
    }

    private void Break()
    {
        while (_at < _end && IsBlank(_text[_at])) _at++;
        _offsets[_done++] = _at;
        if (_at < _end && _text[_at] == '\r') _at++;
        if (_at < _end && _text[_at] == '\n') _at++;
    }

    /// <summary>A run of blanks: the last ones of an indentation, the first ones of a line's end, or a folded line break.</summary>
    private void Blanks()
    {
        int run = 0;
        while (_done + run < _value.Length && IsBlank(_value[_done + run])) run++;
        int end = _at;
        while (end < _end && IsBlank(_text[end])) end++;
        bool beforeWord = end < _end && !IsSpace(_text[end]);
        int from = beforeWord && end - run > _at ? end - run : _at;
        for (int i = 0; i < run; i++) _offsets[_done++] = from + i;
        _at = System.Math.Min(_end, System.Math.Max(end, from + run));
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static bool IsSpace(char c) => char.IsWhiteSpace(c);
}
