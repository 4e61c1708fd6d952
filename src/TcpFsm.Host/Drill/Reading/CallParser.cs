using System;
using System.Collections.Generic;
using TcpFsm.Host.Drill.Script;
using TcpFsm.Host.Drill.Script.Values;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>Reads a call: <c>connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)</c>.</summary>
internal sealed class CallParser(TokenReader reader)
{
    private readonly ValueParser _values = new(reader);

    /// <summary>Reads it from its name on.</summary>
    public CallEvent Read(ScriptPosition position, ScriptTime time, TimeSpan? until)
    {
        string name = reader.Next().Text;
        reader.Expect('(', $"behind {name}");
        List<Value> arguments = _values.ReadList(')');
        reader.Expect('=', $"and what {name} returns");
        Value result = _values.Read();
        string? error = reader.Peek.Kind == TokenKind.Word ? reader.Next().Text : null;
        if (reader.TryTake('(')) SkipNote();
        return new CallEvent(position, "", time, until, name, arguments, result, error);
    }

    /// <summary>What the error means is said for people.</summary>
    private void SkipNote()
    {
        while (!reader.Peek.Is(')') && reader.Peek.Kind != TokenKind.End && !reader.Peek.IsFirst) reader.Next();
        reader.Expect(')', "behind the note");
    }
}
