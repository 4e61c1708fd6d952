namespace TcpFsm.Trace.Tracking;

/// <summary>One end of a traced connection: its machine, and what the capture tells of it beside the machine's variables.</summary>
internal struct TracedEnd
{
    public TcpMachine Machine;

    /// <summary>What of its sequence numbers the capture holds.</summary>
    public SeenText Text;

    /// <summary>The right edge of the window it offered, as far right as it ever was.</summary>
    public SequenceNumber Edge;

    /// <summary>The last number it acknowledged.</summary>
    public SequenceNumber LastAck;

    /// <summary>The number of its SYN.</summary>
    public SequenceNumber FirstSeq;

    /// <summary>Sequence number of the RST its machine sent and the capture has not shown yet.</summary>
    public SequenceNumber OwedResetSeq;

    /// <summary>When it sent its last segment, in the ticks of <see cref="Reordering"/>.</summary>
    public uint LastTick;

    /// <summary>Octets of text it sent, repeated ones included.</summary>
    public ulong Bytes;

    public uint Packets;

    /// <summary>The window it offered last, as the header had it.</summary>
    public ushort Window;

    /// <summary>Shift of its SYN's window scale option; <see cref="Link.TcpPacket.NoScale"/> without one.</summary>
    public byte Scale;

    public EndMarks Marks;

    /// <summary>The rule behind the acknowledgment it owes or sent last.</summary>
    public TcpRule AckRule;

    /// <summary>The rule behind the RST it owes.</summary>
    public TcpRule ResetRule;

    /// <summary>The rule behind its SYN,ACK.</summary>
    public TcpRule SynAckRule;

    /// <summary>Whether a SYN of it was seen, so that <see cref="FirstSeq"/> counts.</summary>
    public readonly bool HasSyn => Has(EndMarks.AnySyn);

    public readonly bool Has(EndMarks marks) => (Marks & marks) != 0;
}
