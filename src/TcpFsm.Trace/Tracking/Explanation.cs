namespace TcpFsm.Trace.Tracking;

/// <summary>Why an end sent a packet.</summary>
/// <param name="Verdict">What the packet is.</param>
/// <param name="Why">One clause for people; never text from the capture.</param>
internal readonly record struct Explanation(Verdict Verdict, string Why)
{
    /// <summary>The machine sends this.</summary>
    public static Explanation Ok(string why) => new(Verdict.Ok, why);

    /// <summary>Nothing known leads to this.</summary>
    public static Explanation Unexplained(string why) => new(Verdict.Unexplained, why);

    /// <summary>It was sent before.</summary>
    public static Explanation Again(string why) => new(Verdict.Retransmission, why);
}
