using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Zeek;

/// <summary>Which letters a packet adds to the history.</summary>
internal static class ZeekLetters
{
    private const TcpFlags Opening = TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Rst;

    /// <summary>Adds the packet's letters.</summary>
    public static void Add(ref ZeekHistory history, ref ZeekEnd from, ref ZeekEnd to, in TcpPacket packet, bool originator, ZeekText text)
    {
        AddFlags(ref history, ref from, packet, originator);
        bool isZero = packet.WindowKnown && packet.Window == 0 && !packet.Has(TcpFlags.Rst);
        if (isZero && !from.WindowIsZero)
            Repeat(ref history, ref from.ZeroWindows, 'W', originator);
        from.WindowIsZero = isZero;
        if (text.AcknowledgesUnseen)
            Repeat(ref history, ref to.Gaps, 'G', !originator);
        if (text.IsRetransmission)
            Repeat(ref history, ref from.Retransmissions, 'T', originator);
        if (packet.Length > 0)
            Once(ref history, ref from, 'D', originator);
    }

    private static void AddFlags(ref ZeekHistory history, ref ZeekEnd from, in TcpPacket packet, bool originator)
    {
        TcpFlags flags = packet.Flags & Opening;
        char letter = flags switch
        {
            TcpFlags.Syn => packet.Has(TcpFlags.Ack) ? 'H' : 'S',
            TcpFlags.Fin => 'F',
            TcpFlags.Rst => 'R',
            TcpFlags.Fin | TcpFlags.Rst => 'I',
            TcpFlags.None => packet.Length == 0 && packet.Has(TcpFlags.Ack) ? 'A' : '\0',
            _ => 'Q',
        };
        if (letter != '\0')
            Once(ref history, ref from, letter, originator);
    }

    private static void Once(ref ZeekHistory history, ref ZeekEnd from, char letter, bool originator)
    {
        uint bit = 1u << (letter - 'A');
        if ((from.Letters & bit) == 0)
            history.Add(letter, originator);
        from.Letters |= bit;
    }

    // Once at the first, the tenth, the hundredth: Zeek tells how many by orders of magnitude.
    private static void Repeat(ref ZeekHistory history, ref uint count, char letter, bool originator)
    {
        count++;
        uint power = 1;
        while (power < count && power <= uint.MaxValue / 10)
            power *= 10;
        if (power == count)
            history.Add(letter, originator);
    }
}
