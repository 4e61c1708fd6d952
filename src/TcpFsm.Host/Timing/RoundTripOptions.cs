using System;

namespace TcpFsm.Host.Timing;

/// <summary>The bounds of the retransmission timeout (RFC 6298, section 2).</summary>
public sealed record RoundTripOptions
{
    /// <summary>The timeout before the first sample; 1 s unless set (rule 2.1).</summary>
    public TimeSpan Initial { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The least timeout; 1 s unless set (rule 2.4). Stacks of today take 200 ms.</summary>
    public TimeSpan Minimum { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The largest timeout, back-off included; 60 s unless set, which is the least that rule 2.5 allows.</summary>
    public TimeSpan Maximum { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The clock's granularity G, the least that four variations count as; 1 ms unless set.</summary>
    public TimeSpan Granularity { get; init; } = TimeSpan.FromMilliseconds(1);

    /// <summary>The timeout for text where the SYN had to be sent again; 3 s unless set (rule 5.7).</summary>
    public TimeSpan AfterLostSyn { get; init; } = TimeSpan.FromSeconds(3);
}
