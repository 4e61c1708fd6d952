using System.Globalization;
using System.Text;

namespace TcpFsm.Graph.Formats.Json;

/// <summary>Writes JSON values, indented, in the order they are given; control characters, halves of pairs and what ends a script are escaped.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private int _level;
    private bool _isFirst = true;

    /// <summary>A text as JSON.</summary>
    public static string Quoted(string value)
    {
        var text = new StringBuilder();
        Quote(text, value);
        return text.ToString();
    }

    /// <summary>Opens an object or a list.</summary>
    /// <param name="bracket"><c>{</c> or <c>[</c>.</param>
    /// <param name="key">Its key; null in a list and at the top.</param>
    public JsonText Open(char bracket, string? key = null)
    {
        Begin(key);
        _text.Append(bracket);
        _level++;
        _isFirst = true;
        return this;
    }

    /// <summary>Closes what was opened last.</summary>
    public JsonText Close(char bracket)
    {
        _level--;
        if (!_isFirst) NewLine();
        _text.Append(bracket);
        _isFirst = false;
        return this;
    }

    /// <summary>Writes a text, or null.</summary>
    public JsonText Text(string? key, string? value)
    {
        Begin(key);
        if (value is null) _text.Append("null");
        else Quote(_text, value);
        return this;
    }

    /// <summary>Writes a truth value.</summary>
    public JsonText Flag(string key, bool value)
    {
        Begin(key);
        _text.Append(value ? "true" : "false");
        return this;
    }

    /// <summary>Writes a list of texts.</summary>
    public JsonText Texts(string key, System.Collections.Generic.IEnumerable<string> values)
    {
        Open('[', key);
        foreach (string value in values) Text(null, value);
        return Close(']');
    }

    /// <inheritdoc/>
    public override string ToString() => _text + "\n";

    private void Begin(string? key)
    {
        if (_level > 0)
        {
            if (!_isFirst) _text.Append(',');
            NewLine();
        }

        _isFirst = false;
        if (key is null) return;
        Quote(_text, key);
        _text.Append(": ");
    }

    private void NewLine() => _text.Append('\n').Append(' ', 2 * _level);

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if (isPair) text.Append(c).Append(value[++i]);
            else if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c is < ' ' or '<' or '>' or '&' or '\'' or '\u2028' or '\u2029' || char.IsSurrogate(c) || char.IsControl(c))
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else text.Append(c);
        }

        text.Append('"');
    }
}
