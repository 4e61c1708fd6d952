using System.Globalization;
using System.IO;
using System.Text;

namespace TcpFsm.Tool.Terminal;

/// <summary>One flat JSON object on one line, in plain ASCII: readable by programs, harmless to a terminal.</summary>
internal sealed class JsonLine
{
    private readonly StringBuilder _text = new("{");

    /// <summary>Begins an object of the given <c>type</c>.</summary>
    public JsonLine(string type) => Add("type", type);

    /// <summary>Adds a text; null is written as <c>null</c>.</summary>
    public JsonLine Add(string name, string? value)
    {
        Name(name);
        if (value is null) _text.Append("null");
        else Quote(value);
        return this;
    }

    /// <summary>Adds a number.</summary>
    public JsonLine Add(string name, long value)
    {
        Name(name);
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Writes the object and the end of the line.</summary>
    public void WriteTo(TextWriter writer) => writer.WriteLine(_text.Append('}').ToString());

    private void Name(string name)
    {
        if (_text.Length > 1) _text.Append(',');
        Quote(name);
        _text.Append(':');
    }

    private void Quote(string text)
    {
        _text.Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\') _text.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~') _text.Append(c);
            else _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        _text.Append('"');
    }
}
