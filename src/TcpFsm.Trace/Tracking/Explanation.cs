namespace TcpFsm.Trace.Tracking;

/// <summary>Why an end sent a packet.</summary>
/// <param name="Verdict">What the packet is.</param>
/// <param name="Why">One clause for people; never text from the capture.</param>
/// <param name="Notices">The reason for a finding, and what else is of note.</param>
internal readonly record struct Explanation(Verdict Verdict, string Why, Notices Notices = Notices.None)
{
    /// <summary>The machine sends this.</summary>
    public static Explanation Ok(string why) => new(Verdict.Ok, why);

    /// <summary>Nothing known leads to this.</summary>
    public static Explanation Unexplained(Notices notice, string why) => new(Verdict.Unexplained, why, notice);

    /// <summary>It was sent before.</summary>
    public static Explanation Again(string why) => new(Verdict.Retransmission, why);
}
