namespace TcpFsm.Runtime.Tests;

/// <summary>Who sends which flags, as it follows from TCP's spec.</summary>
public class SendingTests
{
    [Theory]
    [InlineData(TcpState.Closed, TcpEvent.OpenActive, TcpFlags.Syn, true)]
    [InlineData(TcpState.Closed, TcpEvent.OpenPassive, TcpFlags.Syn, false)]
    [InlineData(TcpState.Listen, TcpEvent.Segment, TcpFlags.Syn | TcpFlags.Ack, true)]
    [InlineData(TcpState.Listen, TcpEvent.Close, TcpFlags.Fin | TcpFlags.Ack, false)]
    [InlineData(TcpState.Established, TcpEvent.Send, TcpFlags.Ack | TcpFlags.Psh, true)]
    [InlineData(TcpState.Established, TcpEvent.Send, TcpFlags.Fin | TcpFlags.Ack, false)]
    [InlineData(TcpState.Established, TcpEvent.Close, TcpFlags.Fin | TcpFlags.Ack, true)]
    [InlineData(TcpState.TimeWait, TcpEvent.Abort, TcpFlags.Rst, false)]
    [InlineData(TcpState.LastAck, TcpEvent.TimeoutRetransmission, TcpFlags.Fin | TcpFlags.Ack, true)]
    [InlineData((TcpState)200, TcpEvent.Segment, TcpFlags.Ack, false)]
    public void EventsSend_WhatTheirRulesSend(TcpState state, TcpEvent happening, TcpFlags flags, bool expected) =>
        Assert.Equal(expected, state.MaySend(happening, flags));

    [Theory]
    [InlineData(TcpFlags.Syn | TcpFlags.Fin, "one segment cannot open and close a connection")]
    [InlineData(TcpFlags.Psh, "only a SYN or a RST may lack ACK")]
    [InlineData(TcpFlags.Syn | TcpFlags.Ece | TcpFlags.Cwr, null)]
    [InlineData(TcpFlags.Fin | TcpFlags.Ack, null)]
    public void IllegalFlags_AreSoForTheSpecsReason(TcpFlags flags, string? because) => Assert.Equal(because, flags.WhyIllegal());
}
