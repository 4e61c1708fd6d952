namespace TcpFsm.Trace.Tracking;

/// <summary>The rules behind answers to what the capture lacks: those by which machines answer the usual segment.</summary>
internal static class UsualAnswers
{
    /// <summary>The rule by which text in order is acknowledged.</summary>
    public static TcpRule Acknowledgment { get; } = Ask(TcpState.Established, new TcpSegment { Flags = TcpFlags.Ack, Data = 1 }).AckRule;

    /// <summary>The rule by which a SYN is answered.</summary>
    public static TcpRule SynAck { get; } = Ask(TcpState.Listen, new TcpSegment { Flags = TcpFlags.Syn }).SynAckRule;

    /// <summary>The rule by which a segment to no connection is answered.</summary>
    public static TcpRule Reset { get; } = Ask(TcpState.Closed, new TcpSegment { Flags = TcpFlags.Ack }).ResetRule;

    private static TracedEnd Ask(TcpState state, in TcpSegment segment)
    {
        var stage = new Stage();
        stage.Connection.B.Machine.State = state;
        var exchange = new Exchange { From = ref stage.Connection.A, To = ref stage.Connection.B, Sender = ConnectionEnd.A };
        new MachineRunner(stage).Deliver(ref exchange, segment);
        return stage.Connection.B;
    }
}
