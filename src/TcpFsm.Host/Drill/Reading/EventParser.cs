using System;
using TcpFsm.Host.Drill.Script;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>Reads one event of a script: its time and what happens.</summary>
internal sealed class EventParser(ScriptText text, TokenReader reader)
{
    private static readonly ScriptTime AtOnce = new(false, true, TimeSpan.Zero, TimeSpan.Zero);

    private readonly TimeParser _times = new(reader);
    private readonly SegmentParser _segments = new(reader);
    private readonly IcmpParser _icmp = new(reader);
    private readonly CallParser _calls = new(reader);

    /// <summary>Reads one.</summary>
    /// <returns>Null if it is wrong; the reader then holds the problem.</returns>
    public ScriptEvent? Read()
    {
        Token first = reader.Peek;
        // A command before the first event or behind the last has no time.
        ScriptTime time = first.Kind is TokenKind.Command or TokenKind.Code ? AtOnce : _times.Read();
        ScriptEvent? read = ReadAction(first.Position, time);
        if (reader.Unsupported is { } why) return new UnsupportedEvent(first.Position, LineOf(first), time, why);
        return reader.Stopped || read is null ? null : read with { Text = text.Content[first.Start..reader.LastEnd] };
    }

    private ScriptEvent? ReadAction(ScriptPosition position, ScriptTime time)
    {
        TimeSpan? until = ReadUntil();
        Token token = reader.Peek;
        switch (token.Kind)
        {
            case TokenKind.Command: return CommandReader.Read(reader.Next().Text, position, "", time);
            case TokenKind.Code: return AssertionReader.Read(reader.Next().Text, position, "", time);
            case TokenKind.Word: return _calls.Read(position, time, until);
            case TokenKind.Mark when token.Is('<') || token.Is('>'): return ReadPacket(position, time);
        }

        reader.Fail($"Expected <, >, a call, a command in back quotes or code in %{{ }}%, found {token.Describe()}");
        return null;
    }

    private TimeSpan? ReadUntil()
    {
        if (reader.Peek.Kind != TokenKind.Ellipsis) return null;
        reader.Next();
        return _times.ReadSpan();
    }

    private ScriptEvent ReadPacket(ScriptPosition position, ScriptTime time)
    {
        bool arrives = reader.Next().Is('<');
        if (reader.TryTake("icmp"))
        {
            if (!arrives) reader.NotSupported("ICMP errors that are sent");
            return new IcmpEvent(position, "", time, _icmp.Read());
        }

        if (reader.Peek is { Kind: TokenKind.Word, Text: "udp" or "udplite" or "sctp" or "ipv4" or "ipv6" or "gre" or "mpls" or "igmp" } other)
            reader.NotSupported($"packets of {other.Text}");
        return new SegmentEvent(position, "", time, arrives, _segments.Read());
    }

    private string LineOf(in Token token) => text.Line(token.Position.Line - 1).Trim().ToString();
}
