using System;
using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace;

/// <summary>One packet and what both ends' machines make of it. Valid during the call it is handed over in.</summary>
public readonly ref struct PacketFinding
{
    /// <summary>1-based number of the frame, or of the line in a text capture.</summary>
    public long Frame { get; init; }

    /// <summary>When it was captured.</summary>
    public CaptureTime Time { get; init; }

    /// <summary>0-based number of its connection in the capture.</summary>
    public long Connection { get; init; }

    /// <summary>Who sent it.</summary>
    public ConnectionEnd From { get; init; }

    /// <summary>Its flags.</summary>
    public TcpFlags Flags { get; init; }

    /// <summary>SEG.SEQ, absolute.</summary>
    public SequenceNumber Seq { get; init; }

    /// <summary>SEG.ACK, absolute; null where the ACK bit is off.</summary>
    public SequenceNumber? Ack { get; init; }

    /// <summary>Octets of text.</summary>
    public uint Length { get; init; }

    /// <summary>The window in octets: scaled where both ends' scale is known, else as it stands in the header.</summary>
    public uint Window { get; init; }

    /// <summary>State of end A before the packet was sent.</summary>
    public TcpState ABefore { get; init; }

    /// <summary>State of end A once the packet was sent or received.</summary>
    public TcpState AAfter { get; init; }

    /// <summary>State of end B before the packet was sent.</summary>
    public TcpState BBefore { get; init; }

    /// <summary>State of end B once the packet was sent or received.</summary>
    public TcpState BAfter { get; init; }

    /// <summary>What the packet is.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>The reason for a finding, and what else is of note.</summary>
    public Notices Notices { get; init; }

    /// <summary>The rules that made the sender send it, then those it made the receiver follow.</summary>
    public ReadOnlySpan<FiredRule> Rules { get; init; }

    /// <summary>One clause for people.</summary>
    public string Why { get; init; }

    /// <summary>Address and port of end A.</summary>
    public string A => ASocket.ToString();

    /// <summary>Address and port of end B.</summary>
    public string B => BSocket.ToString();

    internal SocketAddress ASocket { get; init; }

    internal SocketAddress BSocket { get; init; }
}
