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
        exchange.Packet.WindowKnown ? Math.Min(Largest, (uint)exchange.Packet.Window << ShiftOf(exchange, LargestShift)) : Largest;

    private static int ShiftOf(in Exchange exchange, int unknown)
    {
        if (exchange.Packet.Has(TcpFlags.Syn))
            return 0;
        if (!IsKnown(exchange.From, exchange.To))
            return unknown;
        return exchange.From.Scale == TcpPacket.NoScale || exchange.To.Scale == TcpPacket.NoScale ? 0 : exchange.From.Scale;
    }
}
