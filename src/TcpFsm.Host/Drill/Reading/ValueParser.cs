using System.Collections.Generic;
using TcpFsm.Host.Drill.Script.Values;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>Reads arguments and results of calls. What they mean is the call's business.</summary>
internal sealed class ValueParser(TokenReader reader)
{
    /// <summary>Deeper than any structure of a socket call, and far from what the stack holds.</summary>
    private const int DepthLimit = 16;

    private int _depth;

    /// <summary>Reads values up to a closing sign, and that.</summary>
    public List<Value> ReadList(char closing)
    {
        var items = new List<Value>();
        if (reader.TryTake(closing)) return items;
        do items.Add(Read());
        while (reader.TryTake(','));
        reader.Expect(closing, "after the last value");
        return items;
    }

    /// <summary>Reads one value.</summary>
    public Value Read()
    {
        if (_depth == DepthLimit)
        {
            reader.Fail("Values are nested too deep here");
            return new AnyValue();
        }

        _depth++;
        Value value = ReadOne();
        _depth--;
        if (!reader.Peek.Is('|')) return value;
        List<Value> items = [value];
        while (reader.TryTake('|')) items.Add(ReadOne());
        return new UnionValue(items);
    }

    private Value ReadOne()
    {
        if (reader.TryTake('[')) return new ListValue(ReadList(']'));
        if (reader.TryTake('{')) return new ListValue(ReadList('}'));
        bool negative = reader.TryTake('-');
        Token token = reader.Next();
        return token.Kind switch
        {
            TokenKind.Number => Number(token, negative),
            TokenKind.Ellipsis when !negative => new AnyValue(),
            TokenKind.Quoted when !negative => Quoted(token),
            TokenKind.Word when !negative => Named(token.Text),
            _ => Nothing(token),
        };
    }

    private Value Number(in Token token, bool negative)
    {
        if (TokenReader.TryWhole(token.Text, out long value)) return new NumberValue(negative ? -value : value);
        reader.Fail($"Expected a whole number, found {token.Describe()}");
        return new AnyValue();
    }

    /// <summary>Dots behind a text leave its rest open.</summary>
    private TextValue Quoted(in Token token)
    {
        if (reader.Peek.Kind == TokenKind.Ellipsis) reader.Next();
        return new TextValue(token.Text);
    }

    private Value Named(string name)
    {
        List<Value>? arguments = reader.TryTake('(') ? ReadList(')') : null;
        if (reader.TryTake('=')) return new FieldValue(name, Read());
        return arguments is null ? new NameValue(name) : new FieldValue(name, new ListValue(arguments));
    }

    private AnyValue Nothing(in Token token)
    {
        reader.Fail($"Expected a value, found {token.Describe()}");
        return new AnyValue();
    }
}
