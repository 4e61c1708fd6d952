using System;
using System.Globalization;
using TcpFsm.Host.Drill.Script;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>Reads when an event is to happen.</summary>
internal sealed class TimeParser(TokenReader reader)
{
    /// <summary>A day. Scripts last seconds, those with keep-alives hours.</summary>
    private const decimal Limit = 86_400;

    /// <summary>Reads <c>*</c>, <c>0.1</c>, <c>+.1</c>, <c>0.1~0.2</c> or <c>+0~+.2</c>.</summary>
    public ScriptTime Read()
    {
        if (reader.TryTake('*')) return new ScriptTime(true, false, TimeSpan.Zero, TimeSpan.Zero);
        bool relative = reader.TryTake('+');
        TimeSpan from = ReadSpan();
        if (!reader.TryTake('~')) return new ScriptTime(false, relative, from, from);
        if (reader.TryTake('+') != relative) reader.Fail("Both ends of a range count from the start, or both, with a +, from the event before");
        TimeSpan to = ReadSpan();
        if (to < from) reader.Fail("The range ends before it begins");
        return new ScriptTime(false, relative, from, to);
    }

    /// <summary>Reads seconds, with a fraction or without.</summary>
    public TimeSpan ReadSpan()
    {
        Token token = reader.Peek;
        if (token.Kind == TokenKind.Number
            && decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds) && seconds <= Limit)
        {
            reader.Next();
            return TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
        }

        reader.Fail($"Expected a time in seconds, a day at most, found {token.Describe()}");
        return TimeSpan.Zero;
    }
}
