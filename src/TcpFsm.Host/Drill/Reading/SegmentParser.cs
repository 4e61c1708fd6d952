using TcpFsm.Host.Drill.Script;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>Reads a segment behind its <c>&lt;</c> or <c>&gt;</c>: <c>S. 0:0(0) ack 1 win 65535 &lt;mss 1460&gt;</c>.</summary>
internal sealed class SegmentParser(TokenReader reader)
{
    private readonly SegmentOptionParser _options = new(reader);

    /// <summary>Reads it.</summary>
    public SegmentPattern Read()
    {
        if (reader.Peek.Is('(') || reader.Peek.Is('[')) reader.NotSupported("fields of the IP header");
        (ushort, ushort)? ports = reader.Peek.Kind == TokenKind.Number ? ReadPorts() : null;
        TcpFlags flags = ReadFlags();
        uint seq = reader.ExpectNumber("the first sequence number");
        reader.Expect(':', "between sequence numbers");
        uint end = reader.ExpectNumber("the sequence number behind the text");
        reader.Expect('(', "before the text's length");
        uint length = reader.ExpectNumber("the text's length");
        reader.Expect(')', "behind the text's length");
        if (length > ushort.MaxValue) reader.Fail("A segment holds at most 65535 octets");
        if (end - seq != length) reader.Fail($"From {seq} to {end} there are {end - seq} octets, not {length}");
        bool exact = reader.TryTake('!');
        uint? ack = reader.TryTake("ack") ? reader.ExpectNumber("the acknowledgment number") : null;
        ushort? window = reader.TryTake("win") ? ReadField("the window") : null;
        ushort? urgent = reader.TryTake("urg") ? ReadField("the urgent pointer") : null;
        SegmentOptions options = reader.TryTake('<') ? _options.Read() : default;
        if (reader.TryTake('/')) reader.NotSupported("TCP over UDP");
        return new SegmentPattern(ports, flags, seq, length, exact, ack, window, urgent, options);
    }

    private (ushort, ushort) ReadPorts()
    {
        ushort from = ReadField("a port");
        reader.Expect('>', "between ports");
        return (from, ReadField("a port"));
    }

    private ushort ReadField(string what)
    {
        uint value = reader.ExpectNumber(what);
        if (value > ushort.MaxValue) reader.Fail($"{value} is more than 16 bits hold");
        return (ushort)value;
    }

    /// <summary>Letters with a dot for ACK; a dash for no flag at all.</summary>
    private TcpFlags ReadFlags()
    {
        if (reader.TryTake('-')) return TcpFlags.None;
        TcpFlags flags = TcpFlags.None;
        bool any = false;
        for (Token token = reader.Peek; token.Kind == TokenKind.Word || token.Is('.'); token = reader.Peek)
        {
            foreach (char letter in token.Text) flags |= ReadFlag(letter, token.Text);
            if (!reader.Stopped) reader.Next();
            any = true;
        }

        if (!any) reader.Fail($"Expected flags, such as S. for SYN and ACK, found {reader.Peek.Describe()}");
        return flags;
    }

    private TcpFlags ReadFlag(char letter, string word)
    {
        switch (letter)
        {
            case '.': return TcpFlags.Ack;
            case 'S': return TcpFlags.Syn;
            case 'F': return TcpFlags.Fin;
            case 'R': return TcpFlags.Rst;
            case 'P': return TcpFlags.Psh;
            case 'U': return TcpFlags.Urg;
            case 'E': return TcpFlags.Ece;
            case 'W' or 'C': return TcpFlags.Cwr;
            case 'A': reader.NotSupported("accurate ECN"); break;
            default: reader.Fail($"'{letter}' of '{word}' is no flag: S, F, R, P, U, E, W and a dot for ACK are"); break;
        }

        return TcpFlags.None;
    }
}
