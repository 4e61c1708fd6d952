using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Tracking;

/// <summary>Decides where a connection begins and which side is its end A.</summary>
internal static class Beginnings
{
    /// <summary>Whether the packet begins another connection between the same sockets, the one in the table being over.</summary>
    public static bool IsAnew(in Connection connection, in TcpPacket packet)
    {
        if ((packet.Flags & (TcpFlags.Syn | TcpFlags.Ack | TcpFlags.Rst | TcpFlags.Fin)) != TcpFlags.Syn)
            return false;
        if (!IsOver(connection))
            return false;
        // A client that was refused may send the same SYN once more; that is the same attempt.
        ref readonly TracedEnd sender = ref packet.Source == connection.ASocket ? ref connection.A : ref connection.B;
        return !sender.Has(EndMarks.SentSyn) || sender.FirstSeq != packet.Seq;
    }

    /// <summary>Whether both ends are done.</summary>
    public static bool IsOver(in Connection connection) => IsOver(connection.A) && IsOver(connection.B);

    /// <summary>Fills a fresh record from the connection's first packet.</summary>
    public static void Begin(ref Connection connection, in TcpPacket packet, long number)
    {
        connection.Number = number;
        connection.Findings = 0;
        connection.Notices = Notices.None;
        connection.FirstTime = packet.Time.Nanoseconds;
        connection.Zeek = default;
        connection.A = Blank();
        connection.B = Blank();
        bool isFlipped = IsFromB(packet);
        connection.AIsHigh = (isFlipped ? packet.Destination : packet.Source) != connection.Key.Low;
        if (isFlipped)
            connection.Zeek.Flip();
    }

    // The rules that lie behind answers to what the capture lacks.
    private static TracedEnd Blank() => new()
    {
        Scale = TcpPacket.NoScale,
        AckRule = UsualAnswers.Acknowledgment,
        SynAckRule = UsualAnswers.SynAck,
        ResetRule = UsualAnswers.Reset,
    };

    // Whoever answers a SYN did not send the first; without any SYN the lower port is the server's.
    private static bool IsFromB(in TcpPacket packet) =>
        packet.Has(TcpFlags.Syn) ? packet.Has(TcpFlags.Ack) : packet.Source.Port < packet.Destination.Port;

    private static bool IsOver(in TracedEnd end) => end.Machine.State is TcpState.Closed or TcpState.TimeWait or TcpState.Listen;
}
