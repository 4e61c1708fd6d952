using TcpFsm.Headers;

namespace TcpFsm.Host.Packets;

/// <summary>A TCP segment as it stands in an IP packet.</summary>
public readonly record struct WireSegment
{
    /// <summary>Where it comes from.</summary>
    public TcpEndPoint Source { get; init; }

    /// <summary>Where it goes to, of the same address family.</summary>
    public TcpEndPoint Destination { get; init; }

    /// <summary>Flags and numbers. <see cref="TcpSegment.Wnd"/> is the 16-bit field as it stands: <see cref="Scaled"/> gives octets.</summary>
    public TcpSegment Segment { get; init; }

    /// <summary>The largest segment the sender takes, in octets of text; null where the segment does not say.</summary>
    public ushort? MaxSegmentSize { get; init; }

    /// <summary>By how many bits the sender shifts its windows, 0 to 14 (RFC 7323, section 2.3); null where the segment does not say.</summary>
    public byte? WindowScale { get; init; }

    /// <summary>Where in the packet the text begins; see <see cref="TcpPacketCodec.TextOffset"/> for a packet that is still to be written.</summary>
    public int TextOffset { get; init; }

    /// <summary>Octets of text, <see cref="TcpSegment.Data"/>.</summary>
    public int TextLength => (int)Segment.Data;

    /// <summary>The segment as the machine takes it.</summary>
    /// <param name="windowScale">By how many bits the sender's windows are shifted, 0 to 14, as the handshake agreed; the window of a SYN is not.</param>
    public TcpSegment Scaled(int windowScale) => windowScale == 0 || (Segment.Flags & TcpFlags.Syn) != 0
        ? Segment
        : Segment with { Wnd = Segment.Wnd << System.Math.Min(windowScale, TcpSegmentHeaders.MaximumWindowScale) };
}
