namespace TcpFsm.Trace.Reporting;

/// <summary>The fixed words of traces, for machines and people alike.</summary>
internal static class TraceWords
{
    // Every packet has flags: their texts are made once.
    private static readonly string[] FlagTexts = MakeFlagTexts();

    /// <summary><c>SYN,ACK</c>; empty for none.</summary>
    public static string Of(TcpFlags flags) => FlagTexts[(byte)flags];

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Ok => "ok",
        Verdict.Retransmission => "retransmission",
        Verdict.OutOfOrder => "out-of-order",
        Verdict.KeepAlive => "keep-alive",
        Verdict.WindowProbe => "window-probe",
        Verdict.Challenge => "challenge",
        Verdict.Illegal => "illegal",
        _ => "unexplained",
    };

    public static string Of(Opening opened) => opened switch
    {
        Opening.Handshake => "handshake",
        Opening.Simultaneous => "simultaneous",
        Opening.Midstream => "midstream",
        _ => "none",
    };

    public static string Of(Closing closed) => closed switch
    {
        Closing.Orderly => "orderly",
        Closing.Simultaneous => "simultaneous",
        Closing.HalfClosed => "half-closed",
        Closing.Reset => "reset",
        Closing.Refused => "refused",
        Closing.HalfOpen => "half-open",
        _ => "open",
    };

    public static string Of(SuspicionKind kind) => kind switch
    {
        SuspicionKind.NullScan => "null-scan",
        SuspicionKind.FinScan => "fin-scan",
        SuspicionKind.XmasScan => "xmas-scan",
        SuspicionKind.SynFinScan => "syn-fin-scan",
        SuspicionKind.MaimonScan => "maimon-scan",
        SuspicionKind.AckScan => "ack-scan",
        SuspicionKind.SynScan => "syn-scan",
        SuspicionKind.Backscatter => "backscatter",
        _ => "reset-storm",
    };

    public static string Of(ConnectionEnd end) => end == ConnectionEnd.A ? "A" : "B";

    private static string[] MakeFlagTexts()
    {
        var texts = new string[256];
        for (int flags = 0; flags < texts.Length; flags++)
            texts[flags] = ((TcpFlags)flags).ToNames();
        return texts;
    }
}
