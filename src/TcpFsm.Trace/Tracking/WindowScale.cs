using System;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Tracking;

/// <summary>Windows in octets (RFC 7323 2): the shift counts only if both SYNs had the option, and never in a SYN itself.</summary>
internal static class WindowScale
{
    /// <summary>RFC 7323 2.3: no shift is larger, so no window is.</summary>
    private const int LargestShift = 14;

    /// <summary>The largest window there can be.</summary>
    public const uint Largest = 1u << 30;

    /// <summary>Whether both SYNs were seen, so that the scale is known.</summary>
    public static bool IsKnown(in TracedEnd from, in TracedEnd to) => from.HasSyn && to.HasSyn;

    /// <summary>The window to tell: in octets where the scale is known, else as the header has it.</summary>
    public static uint ToTell(in Exchange exchange) => (uint)exchange.Packet.Window << ShiftOf(exchange, unknown: 0);

    /// <summary>The window to go by: where the scale is unknown as large as it can be, so that nothing is held against a packet for lack of knowledge.</summary>
    public static uint ToGoBy(in Exchange exchange) =>
        exchange.Packet.WindowKnown ? ToGoBy(exchange.Packet.Window, ShiftOf(exchange, LargestShift)) : Largest;

    /// <summary>The window to go by of a shift to go by.</summary>
    public static uint ToGoBy(ushort window, int shift) => Math.Min(Largest, (uint)window << shift);

    /// <summary>The shift to go by in what an end sends after the handshake.</summary>
    /// <param name="from">Of the end that sends: what is known of it, and the option in its SYN.</param>
    /// <param name="to">The same of the other end.</param>
    public static int ShiftOf((EndMarks Marks, byte Scale) from, (EndMarks Marks, byte Scale) to) => ShiftOf(from, to, LargestShift);

    private static int ShiftOf(in Exchange exchange, int unknown) =>
        exchange.Packet.Has(TcpFlags.Syn) ? 0 : ShiftOf((exchange.From.Marks, exchange.From.Scale), (exchange.To.Marks, exchange.To.Scale), unknown);

    private static int ShiftOf((EndMarks Marks, byte Scale) from, (EndMarks Marks, byte Scale) to, int unknown)
    {
        if ((from.Marks & EndMarks.AnySyn) == 0 || (to.Marks & EndMarks.AnySyn) == 0)
            return unknown;
        return from.Scale == TcpPacket.NoScale || to.Scale == TcpPacket.NoScale ? 0 : from.Scale;
    }
}
