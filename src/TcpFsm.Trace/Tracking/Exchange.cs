using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Tracking;

/// <summary>One packet on its way: the end it comes from, the end it goes to, and what it is against what was seen before.</summary>
internal ref struct Exchange
{
    public ref TracedEnd From;
    public ref TracedEnd To;
    public ref TcpPacket Packet;
    public ConnectionEnd Sender;

    /// <summary>What its numbers are against those of its sender seen before.</summary>
    public Novelty Novelty;

    /// <summary>Its number lies so far from the sender's that it cannot be of this connection.</summary>
    public bool IsFar;

    /// <summary>It acknowledges what the capture lacks.</summary>
    public bool AcknowledgesUnseen;

    /// <summary>Where the sender's numbers ended before this packet.</summary>
    public SequenceNumber TopBefore;

    /// <summary>Time since the sender's last packet, in the ticks of <see cref="Reordering"/>.</summary>
    public uint Silence;

    /// <summary>Who receives it.</summary>
    public readonly ConnectionEnd Receiver => Sender == ConnectionEnd.A ? ConnectionEnd.B : ConnectionEnd.A;

    /// <summary>Whether it carries text or a FIN, something that is sent again until it is acknowledged.</summary>
    public readonly bool CarriesText => Packet.Length > 0 || Packet.Has(TcpFlags.Fin);

    /// <summary>The packet as a segment of the spec.</summary>
    public readonly TcpSegment Segment => new()
    {
        Flags = Packet.Flags,
        Seq = Packet.Seq,
        Ack = Packet.Ack,
        Wnd = WindowScale.ToGoBy(this),
        Up = Packet.Urgent,
        Data = Packet.Length,
    };

    /// <summary>The same without text: what a SYN holds (RFC 7413), a RST (RFC 1122 4.2.2.12) or a keep-alive (RFC 9293 3.8.4) is of no account to the machine that sends it.</summary>
    public readonly TcpSegment Bare => Segment with { Data = 0 };
}
