using TcpFsm.Host.Drill.Script;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>Reads a segment's options behind their <c>&lt;</c>.</summary>
internal sealed class SegmentOptionParser(TokenReader reader)
{
    /// <summary>Reads them and the closing <c>&gt;</c>.</summary>
    public SegmentOptions Read()
    {
        if (reader.Peek.Kind == TokenKind.Ellipsis)
        {
            reader.Next();
            reader.Expect('>', "behind the options");
            return new SegmentOptions(true, null, null, false);
        }

        var options = default(SegmentOptions);
        do options = ReadOne(options);
        while (reader.TryTake(','));
        reader.Expect('>', "behind the options");
        return options;
    }

    private SegmentOptions ReadOne(in SegmentOptions options)
    {
        Token name = reader.Next();
        switch (name.Text)
        {
            case "nop" or "eol": return options;
            case "mss": return options with { MaximumSegmentSize = (ushort)ReadUpTo(ushort.MaxValue, "the MSS") };
            case "wscale": return options with { WindowScale = (byte)ReadUpTo(byte.MaxValue, "the shift count") };
            case "sackOK": return options with { SackPermitted = true };
            case "TS": SkipTimestamps(); return options;
            case "sack": SkipBlocks(); return options;
            case "FO" or "FOEXP": reader.NotSupported("TCP Fast Open (RFC 7413)"); return options;
            case "md5": reader.NotSupported("TCP MD5 signatures (RFC 2385)"); return options;
        }

        if (name.Kind == TokenKind.Word) reader.NotSupported($"the option {name.Text}");
        else reader.Fail($"Expected an option, such as mss 1460, found {name.Describe()}");
        return options;
    }

    private uint ReadUpTo(uint limit, string what)
    {
        uint value = reader.ExpectNumber(what);
        if (value > limit) reader.Fail($"{value} is too much for {what}: at most {limit}");
        return value;
    }

    private void SkipTimestamps()
    {
        if (!reader.TryTake("val")) reader.Fail("Expected val behind TS");
        reader.ExpectNumber("a timestamp");
        if (!reader.TryTake("ecr")) reader.Fail("Expected ecr behind the timestamp");
        reader.ExpectNumber("the timestamp that is echoed");
    }

    private void SkipBlocks()
    {
        while (reader.Peek.Kind == TokenKind.Number)
        {
            reader.ExpectNumber("where a block begins");
            reader.Expect(':', "between a block's ends");
            reader.ExpectNumber("where the block ends");
        }
    }
}
