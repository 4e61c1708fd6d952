using System;

namespace TcpFsm.Headers;

/// <summary>Between the header on the wire and the segment the machine takes.</summary>
public static class TcpSegmentHeaders
{
    /// <summary>No window is shifted further (RFC 7323, section 2.3).</summary>
    public const int MaximumWindowScale = 14;

    /// <summary>The segment of a header.</summary>
    /// <param name="header">The header.</param>
    /// <param name="length">Octets of the whole segment, header included, by the header below it.</param>
    /// <param name="windowScale">By how many bits the sender's window is shifted: its window scale option once the handshake is over; above 14 counts as 14. The window of a SYN is never shifted.</param>
    /// <returns>Fields whose flag is off are 0, as everywhere in the machine.</returns>
    public static TcpSegment ToSegment(this in TcpHeader header, int length, int windowScale = 0)
    {
        var flags = (TcpFlags)header.ControlBits;
        int shift = (flags & TcpFlags.Syn) != 0 ? 0 : Math.Max(0, Math.Min(windowScale, MaximumWindowScale));
        return new TcpSegment
        {
            Flags = flags,
            Seq = header.Seq,
            Ack = (flags & TcpFlags.Ack) != 0 ? header.Ack : default,
            Wnd = (uint)header.Window << shift,
            Up = (flags & TcpFlags.Urg) != 0 ? header.UrgentPointer : (ushort)0,
            Data = (uint)Math.Max(0, length - header.HeaderLength),
        };
    }

    /// <summary>The header of a segment, without ports and checksum.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="windowScale">By how many bits our windows are shifted; the window of a SYN is never shifted. A window that does not fit is the largest that does.</param>
    public static TcpHeader ToHeader(this in TcpSegment segment, int windowScale = 0)
    {
        int shift = (segment.Flags & TcpFlags.Syn) != 0 ? 0 : Math.Max(0, Math.Min(windowScale, MaximumWindowScale));
        return new TcpHeader
        {
            ControlBits = (byte)segment.Flags,
            Seq = segment.Seq,
            Ack = segment.Ack,
            Window = (ushort)Math.Min(segment.Wnd >> shift, ushort.MaxValue),
            UrgentPointer = segment.Up,
            HeaderLength = TcpHeader.MinimumLength,
        };
    }
}
