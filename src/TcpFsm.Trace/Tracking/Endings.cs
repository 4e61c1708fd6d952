namespace TcpFsm.Trace.Tracking;

/// <summary>Sums a connection up when it is let go.</summary>
internal static class Endings
{
    private const EndMarks AnySyn = EndMarks.SentSyn | EndMarks.SentSynAck;

    /// <summary>What became of it.</summary>
    public static ConnectionFinding Sum(in Connection connection) => new(
        connection.Number,
        connection.ASocket.ToString(),
        connection.BSocket.ToString(),
        connection.A.Machine.State,
        connection.B.Machine.State,
        HowOpened(connection.A, connection.B),
        HowClosed(connection.A, connection.B),
        connection.Zeek.ConnState(),
        connection.Zeek.History.ToString(),
        connection.A.Packets,
        connection.B.Packets,
        (long)connection.A.Bytes,
        (long)connection.B.Bytes,
        connection.Findings);

    private static Opening HowOpened(in TracedEnd a, in TracedEnd b)
    {
        if (!a.Has(AnySyn) && !b.Has(AnySyn))
            return IsEstablished(a, b) ? Opening.Midstream : Opening.None;
        if (!IsEstablished(a, b))
            return Opening.None;
        return a.Has(EndMarks.SentSyn) && b.Has(EndMarks.SentSyn) ? Opening.Simultaneous : Opening.Handshake;
    }

    private static Closing HowClosed(in TracedEnd a, in TracedEnd b)
    {
        if (a.Has(EndMarks.SentFin) && b.Has(EndMarks.SentFin))
            return a.Has(EndMarks.WasClosing) || b.Has(EndMarks.WasClosing) ? Closing.Simultaneous : Closing.Orderly;
        if (a.Has(EndMarks.SentReset) || b.Has(EndMarks.SentReset))
            return IsRefusal(a, b) ? Closing.Refused : Closing.Reset;
        if (a.Has(EndMarks.SentFin) || b.Has(EndMarks.SentFin))
            return Closing.HalfClosed;
        return (a.Has(AnySyn) || b.Has(AnySyn)) && !IsEstablished(a, b) ? Closing.HalfOpen : Closing.Open;
    }

    private static bool IsRefusal(in TracedEnd a, in TracedEnd b) => a.Has(EndMarks.SentSyn) && b.Has(EndMarks.SentReset) && !b.Has(AnySyn | EndMarks.Established);

    private static bool IsEstablished(in TracedEnd a, in TracedEnd b) => a.Has(EndMarks.Established) && b.Has(EndMarks.Established);
}
