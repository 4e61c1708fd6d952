using System.Collections.Generic;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace;

/// <summary>One whole capture.</summary>
public sealed record CaptureSummary
{
    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>The format it turned out to be in; empty where it is none that is read.</summary>
    public required string Format { get; init; }

    /// <summary>Frames read, or lines of a text capture.</summary>
    public long Frames { get; init; }

    /// <summary>TCP segments among them.</summary>
    public long Packets { get; init; }

    /// <summary>Connections they belong to.</summary>
    public long Connections { get; init; }

    /// <summary>Packets that are illegal or unexplained.</summary>
    public long Findings { get; init; }

    /// <summary>Frames with no IP packet within.</summary>
    public long NotIp { get; init; }

    /// <summary>IP packets of other protocols.</summary>
    public long NotTcp { get; init; }

    /// <summary>Fragments of segments, which are not put together.</summary>
    public long Fragments { get; init; }

    /// <summary>Frames cut off before the end of the TCP header.</summary>
    public long CutShort { get; init; }

    /// <summary>Frames whose headers contradict their length.</summary>
    public long Malformed { get; init; }

    /// <summary>Frames of a link type that is not read.</summary>
    public long UnknownLink { get; init; }

    /// <summary>Servers with half-open connections, most first.</summary>
    public required IReadOnlyList<HalfOpenServer> HalfOpen { get; init; }

    /// <summary>Of a table of sockets, how many are in which state; else nothing.</summary>
    public IReadOnlyList<StateCount> States { get; init; } = [];

    /// <summary>What many connections together look like: scans, backscatter, storms of resets.</summary>
    public IReadOnlyList<Suspicion> Suspicions { get; init; } = [];

    /// <summary>What was wrong with the capture.</summary>
    public required IReadOnlyList<CaptureProblem> Problems { get; init; }

    /// <summary>Whether nothing could be traced at all.</summary>
    public bool IsUnreadable
    {
        get
        {
            foreach (CaptureProblem problem in Problems)
            {
                if (problem.Severity == CaptureSeverity.Unreadable)
                    return true;
            }

            return false;
        }
    }
}

/// <summary>How many sockets are in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Count">How many.</param>
public sealed record StateCount(TcpState State, long Count);

/// <summary>A server that SYNs were sent to and handshakes never ended with.</summary>
/// <param name="Server">Address and port.</param>
/// <param name="HalfOpen">Connections whose handshake never ended.</param>
/// <param name="Attempts">Connections that began with a SYN to it.</param>
/// <param name="IsFlood">Whether so many of so many that it looks like a SYN flood (RFC 4987).</param>
public sealed record HalfOpenServer(string Server, long HalfOpen, long Attempts, bool IsFlood)
{
    /// <summary>Half-open connections a second, from the first of their SYNs to the last; all of them where there is no time between.</summary>
    public double Rate { get; init; }

    /// <summary>The most half-open connections a second: over about a second, or a 32nd of the time from the first handshake with the server to the last where that is longer.</summary>
    public double PeakRate { get; init; }

    /// <summary>The part of all clients' addresses none of whose handshakes with the server ended, from 0 to 1; of many, about.</summary>
    public double SilentShare { get; init; }
}
