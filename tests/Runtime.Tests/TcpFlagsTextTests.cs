using System;
using System.Linq;

namespace TcpFsm.Runtime.Tests;

public class TcpFlagsTextTests
{
    private const TcpFlags SynAck = TcpFlags.Syn | TcpFlags.Ack;

    [Fact]
    public void EverySet_ReadsBackInEveryForm()
    {
        foreach (TcpFlags flags in Enumerable.Range(0, 256).Select(bits => (TcpFlags)bits))
        {
            foreach (string text in new[] { flags.ToNames(), flags.ToLetters(), flags.ToTcpdump(), flags.ToNames().ToLowerInvariant() })
            {
                Assert.True(TcpFlagsText.TryParse(text, out TcpFlags back), text);
                Assert.Equal((text, flags), (text, back));
            }
        }
    }

    [Theory]
    [InlineData(TcpFlags.None, "", "", "[none]")]
    [InlineData(TcpFlags.Ack, "ACK", "A", "[.]")]
    [InlineData(SynAck, "SYN,ACK", "SA", "[S.]")]
    [InlineData(TcpFlags.Fin | TcpFlags.Psh | TcpFlags.Ack, "FIN,PSH,ACK", "FPA", "[FP.]")]
    [InlineData(TcpFlags.Rst | TcpFlags.Ack, "RST,ACK", "RA", "[R.]")]
    [InlineData(TcpFlags.Syn | TcpFlags.Ece | TcpFlags.Cwr, "SYN,ECE,CWR", "SEC", "[SEW]")]
    [InlineData(TcpFlags.Ack | TcpFlags.Urg, "ACK,URG", "AU", "[.U]")]
    public void Forms(TcpFlags flags, string names, string letters, string tcpdump) =>
        Assert.Equal((names, letters, tcpdump), (flags.ToNames(), flags.ToLetters(), flags.ToTcpdump()));

    [Theory]
    [InlineData("[SYN, ACK]", SynAck)]
    [InlineData("Syn | Ack", SynAck)]
    [InlineData("ACK,SYN", SynAck)]
    [InlineData("SAPF", SynAck | TcpFlags.Psh | TcpFlags.Fin)]
    [InlineData("S.", SynAck)]
    [InlineData("SEC", TcpFlags.Syn | TcpFlags.Ece | TcpFlags.Cwr)]
    [InlineData("ECE", TcpFlags.Ece)]
    [InlineData("CWR", TcpFlags.Cwr)]
    [InlineData(" [.] ", TcpFlags.Ack)]
    [InlineData("NONE", TcpFlags.None)]
    [InlineData("[]", TcpFlags.None)]
    public void Parse_WhatOthersWrite(string text, TcpFlags flags) => Assert.Equal(flags, TcpFlagsText.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("SS")]
    [InlineData("SYN,SYN")]
    [InlineData("SYM")]
    [InlineData("SYN,A")]
    [InlineData(",")]
    [InlineData("[S")]
    [InlineData("S.A")]
    [InlineData("CW")]
    public void Parse_AnythingElse_IsRefused(string? text)
    {
        Assert.False(TcpFlagsText.TryParse(text, out TcpFlags flags));
        Assert.Equal(TcpFlags.None, flags);
        Assert.ThrowsAny<Exception>(() => TcpFlagsText.Parse(text!));
    }
}
