using System.Text;

namespace TcpFsm.Trace.Reporting;

/// <summary>The fixed words of traces, for machines and people alike.</summary>
internal static class TraceWords
{
    private static readonly string[] FlagNames = ["FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"];

    // The order the RFC writes them in: what opens or closes first, then ACK.
    private static readonly int[] FlagOrder = [1, 0, 2, 4, 3, 5, 6, 7];

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

    public static string Of(ConnectionEnd end) => end == ConnectionEnd.A ? "A" : "B";

    private static string[] MakeFlagTexts()
    {
        var texts = new string[256];
        for (int flags = 0; flags < texts.Length; flags++)
        {
            var text = new StringBuilder();
            foreach (int bit in FlagOrder)
            {
                if ((flags & (1 << bit)) != 0)
                    text.Append(text.Length == 0 ? "" : ",").Append(FlagNames[bit]);
            }

            texts[flags] = text.ToString();
        }

        return texts;
    }
}
