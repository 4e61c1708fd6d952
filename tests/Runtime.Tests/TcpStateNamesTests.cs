using System;
using System.Linq;

namespace TcpFsm.Runtime.Tests;

public class TcpStateNamesTests
{
    [Fact]
    public void EveryState_ReadsBackInEveryStyleAndNumber()
    {
        foreach (TcpState state in Enum.GetValues<TcpState>())
        {
            foreach (TcpStateStyle style in Enum.GetValues<TcpStateStyle>()) Assert.Equal(state, TcpStateNames.Parse(state.ToName(style)));
            Assert.Equal(state, TcpStateNames.Parse(state.ToString()));
            Assert.True(TcpStateNames.TryFromLinux(state.ToLinux(), out TcpState back));
            Assert.Equal(state, back);
            Assert.Equal(state, TcpStateNames.Parse(state.ToLinux().ToString("X2")));
        }
    }

    // RFC 9293 3.3.2; ss(8); netstat of Linux, FreeBSD and Windows.
    [Theory]
    [InlineData(TcpStateStyle.Rfc, "CLOSED LISTEN SYN-SENT SYN-RECEIVED ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 CLOSE-WAIT CLOSING LAST-ACK TIME-WAIT")]
    [InlineData(TcpStateStyle.Linux, "CLOSE LISTEN SYN_SENT SYN_RECV ESTABLISHED FIN_WAIT1 FIN_WAIT2 CLOSE_WAIT CLOSING LAST_ACK TIME_WAIT")]
    [InlineData(TcpStateStyle.Ss, "UNCONN LISTEN SYN-SENT SYN-RECV ESTAB FIN-WAIT-1 FIN-WAIT-2 CLOSE-WAIT CLOSING LAST-ACK TIME-WAIT")]
    [InlineData(TcpStateStyle.Bsd, "CLOSED LISTEN SYN_SENT SYN_RCVD ESTABLISHED FIN_WAIT_1 FIN_WAIT_2 CLOSE_WAIT CLOSING LAST_ACK TIME_WAIT")]
    [InlineData(TcpStateStyle.Windows, "CLOSED LISTENING SYN_SENT SYN_RECEIVED ESTABLISHED FIN_WAIT_1 FIN_WAIT_2 CLOSE_WAIT CLOSING LAST_ACK TIME_WAIT")]
    public void Styles(TcpStateStyle style, string names)
    {
        TcpState[] states =
        [
            TcpState.Closed, TcpState.Listen, TcpState.SynSent, TcpState.SynReceived, TcpState.Established, TcpState.FinWait1,
            TcpState.FinWait2, TcpState.CloseWait, TcpState.Closing, TcpState.LastAck, TcpState.TimeWait,
        ];
        Assert.Equal(names, string.Join(' ', states.Select(state => state.ToName(style))));
    }

    [Theory]
    [InlineData("SYN_SENT", TcpState.SynSent)]
    [InlineData("SYN_SEND", TcpState.SynSent)]
    [InlineData("SYN_RCVD", TcpState.SynReceived)]
    [InlineData("SYN_RCV", TcpState.SynReceived)]
    [InlineData("SYN-RCVD", TcpState.SynReceived)]
    [InlineData("TCP_NEW_SYN_RECV", TcpState.SynReceived)]
    [InlineData("0C", TcpState.SynReceived)]
    [InlineData("01", TcpState.Established)]
    [InlineData("0a", TcpState.Listen)]
    [InlineData("estab", TcpState.Established)]
    [InlineData("fin wait 1", TcpState.FinWait1)]
    [InlineData("FW1", TcpState.FinWait1)]
    [InlineData(" TcpTimeWait ", TcpState.TimeWait)]
    public void Parse_WhatOthersWrite(string text, TcpState state) => Assert.Equal(state, TcpStateNames.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("TCP_")]
    [InlineData("FIN_WAIT")]
    [InlineData("00")]
    [InlineData("0D")]
    [InlineData("0G")]
    [InlineData("1")]
    [InlineData("UNKNOWN")]
    public void Parse_AnythingElse_IsRefused(string? text)
    {
        Assert.False(TcpStateNames.TryParse(text, out TcpState state));
        Assert.Equal(TcpState.Closed, state);
        Assert.ThrowsAny<Exception>(() => TcpStateNames.Parse(text!));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(13)]
    public void LinuxNumbers_EndAt12(int number) => Assert.False(TcpStateNames.TryFromLinux(number, out _));

    [Fact]
    public void NoSuchStateOrStyle_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ((TcpState)200).ToName());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((TcpState)200).ToLinux());
        Assert.Throws<ArgumentOutOfRangeException>(() => TcpState.Closed.ToName((TcpStateStyle)9));
    }
}
