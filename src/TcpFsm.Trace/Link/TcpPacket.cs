using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Link;

/// <summary>One TCP segment as it was captured: who, when, and the header's fields. No references.</summary>
internal struct TcpPacket
{
    /// <summary>No window scale option in this segment.</summary>
    public const byte NoScale = 255;

    /// <summary>1-based number of its frame, or of its line in a text capture.</summary>
    public long Frame;

    public CaptureTime Time;
    public SocketAddress Source;
    public SocketAddress Destination;
    public SequenceNumber Seq;
    public SequenceNumber Ack;

    /// <summary>Octets of text.</summary>
    public uint Length;

    /// <summary>The window as the header has it, not scaled.</summary>
    public ushort Window;

    /// <summary>The urgent pointer.</summary>
    public ushort Urgent;

    /// <summary>The header's eight flag bits.</summary>
    public TcpFlags Flags;

    /// <summary>Shift of the window scale option (RFC 7323 2.2), <see cref="NoScale"/> where there is none.</summary>
    public byte Scale;

    /// <summary>False in a text capture's pure acknowledgment: tcpdump prints no sequence number there.</summary>
    public bool SeqKnown;

    /// <summary>False where a text capture prints no window.</summary>
    public bool WindowKnown;

    /// <summary>Sequence numbers it occupies: SEG.LEN of RFC 9293 3.4.</summary>
    public readonly uint SegLen => Length + (Has(TcpFlags.Syn) ? 1u : 0) + (Has(TcpFlags.Fin) ? 1u : 0);

    /// <summary>The sequence number behind it.</summary>
    public readonly SequenceNumber End => Seq + SegLen;

    /// <summary>Whether any of the flags is set.</summary>
    public readonly bool Has(TcpFlags flags) => (Flags & flags) != 0;
}
