using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Tracking;

/// <summary>Sums a connection up when it is let go.</summary>
internal static class Endings
{
    /// <summary>What became of it.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="clock">What the capture's times count from.</param>
    public static ConnectionFinding Sum(in Connection connection, CaptureTimeKind clock) => new()
    {
        Connection = connection.Number,
        ASocket = connection.ASocket,
        BSocket = connection.BSocket,
        AState = connection.A.Machine.State,
        BState = connection.B.Machine.State,
        Opened = HowOpened(connection.A, connection.B),
        Closed = HowClosed(connection.A, connection.B),
        ConnState = connection.Zeek.ConnState(),
        Letters = connection.Zeek.History,
        FirstTime = new CaptureTime(connection.FirstTime, clock),
        LastTime = new CaptureTime(connection.LastTime, clock),
        APackets = connection.A.Packets,
        BPackets = connection.B.Packets,
        ABytes = (long)connection.A.Bytes,
        BBytes = (long)connection.B.Bytes,
        Findings = connection.Findings,
        Notices = connection.Notices,
    };

    private static Opening HowOpened(in TracedEnd a, in TracedEnd b)
    {
        if (!a.Has(EndMarks.AnySyn) && !b.Has(EndMarks.AnySyn))
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
        return (a.Has(EndMarks.AnySyn) || b.Has(EndMarks.AnySyn)) && !IsEstablished(a, b) ? Closing.HalfOpen : Closing.Open;
    }

    private static bool IsRefusal(in TracedEnd a, in TracedEnd b) => a.Has(EndMarks.SentSyn) && b.Has(EndMarks.SentReset) && !b.Has(EndMarks.AnySyn | EndMarks.Established);

    private static bool IsEstablished(in TracedEnd a, in TracedEnd b) => a.Has(EndMarks.Established) && b.Has(EndMarks.Established);
}
