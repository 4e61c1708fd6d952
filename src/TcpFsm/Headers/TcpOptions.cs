using System;

namespace TcpFsm.Headers;

/// <summary>The options of a TCP header that matter to a connection (RFC 9293, section 3.2; RFC 7323; RFC 2018).</summary>
public readonly record struct TcpOptions
{
    /// <summary>The largest segment the sender takes, in octets of text; in a SYN.</summary>
    public ushort? MaximumSegmentSize { get; init; }

    /// <summary>By how many bits the sender's windows are to be shifted, as it stands: above 14 it counts as 14 (RFC 7323, section 2.3); in a SYN.</summary>
    public byte? WindowScale { get; init; }

    /// <summary>Whether the sender takes selective acknowledgments; in a SYN.</summary>
    public bool SackPermitted { get; init; }

    /// <summary>Timestamps, if there are any.</summary>
    public TcpTimestamps? Timestamps { get; init; }

    /// <summary>What was received beyond the acknowledgment.</summary>
    public SackBlocks SackBlocks { get; init; }

    /// <summary>
    /// Whether an option had a length that cannot be: below 2, beyond the header, or not its kind's. Such an option counts for nothing; those
    /// before it, and where its length allows to go on those after it, are kept (MUST-7).
    /// </summary>
    public bool IsMalformed { get; init; }

    /// <summary>Octets when written, a multiple of 4. A header has room for 40.</summary>
    public int Length => TcpOptionFormat.Measure(this);

    /// <summary>Reads options. Never throws; of an option that stands twice the last counts.</summary>
    /// <param name="options">The octets between the fixed header and the text, see <see cref="TcpHeader.Options"/>.</param>
    public static TcpOptions Parse(ReadOnlySpan<byte> options) => TcpOptionFormat.Read(options);
}
