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
            Repeat(ref history, ref from.ZeroWindows, ZeekLetter.ZeroWindow, originator);
        from.WindowIsZero = isZero;
        if (text.AcknowledgesUnseen)
            Repeat(ref history, ref to.Gaps, ZeekLetter.Gap, !originator);
        if (text.IsRetransmission)
            Repeat(ref history, ref from.Retransmissions, ZeekLetter.Retransmission, originator);
        if (packet.Length > 0)
            Once(ref history, ref from, ZeekLetter.Text, originator);
    }

    private static void AddFlags(ref ZeekHistory history, ref ZeekEnd from, in TcpPacket packet, bool originator)
    {
        TcpFlags flags = packet.Flags & Opening;
        if (flags == TcpFlags.None)
        {
            if (packet.Length == 0 && packet.Has(TcpFlags.Ack))
                Once(ref history, ref from, ZeekLetter.Ack, originator);
            return;
        }

        ZeekLetter letter = flags switch
        {
            TcpFlags.Syn => packet.Has(TcpFlags.Ack) ? ZeekLetter.SynAck : ZeekLetter.Syn,
            TcpFlags.Fin => ZeekLetter.Fin,
            TcpFlags.Rst => ZeekLetter.Reset,
            TcpFlags.Fin | TcpFlags.Rst => ZeekLetter.Inconsistent,
            _ => ZeekLetter.Queer,
        };
        Once(ref history, ref from, letter, originator);
    }

    private static void Once(ref ZeekHistory history, ref ZeekEnd from, ZeekLetter letter, bool originator)
    {
        int bit = 1 << (int)letter;
        if ((from.Letters & bit) == 0)
            history.Add(letter, originator);
        from.Letters |= (byte)bit;
    }

    // Once at the first, the tenth, the hundredth: Zeek tells how many by orders of magnitude.
    private static void Repeat(ref ZeekHistory history, ref uint count, ZeekLetter letter, bool originator)
    {
        count++;
        uint power = 1;
        while (power < count && power <= uint.MaxValue / 10)
            power *= 10;
        if (power == count)
            history.Add(letter, originator);
    }
}
