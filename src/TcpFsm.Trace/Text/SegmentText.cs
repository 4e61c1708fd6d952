using System;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Text;

/// <summary>
/// Reads what tcpdump prints of a segment behind the addresses, today's way (<c>Flags [S.], seq 1, ack 2, win 3, length 0</c>) and
/// the old one (<c>S 1:1(0) ack 2 win 3</c>).
/// </summary>
internal static class SegmentText
{
    /// <summary>False where the text is no TCP segment.</summary>
    public static bool TryRead(TextCursor text, ref TcpPacket packet)
    {
        packet.Scale = TcpPacket.NoScale;
        return text.Take("Flags ["u8) ? TryReadNew(text, ref packet) : TryReadOld(text, ref packet);
    }

    private static bool TryReadNew(TextCursor text, ref TcpPacket packet)
    {
        if (!TryReadFlags(text.TakeUntil((byte)']'), ref packet))
            return false;
        // Options are set apart first: their texts hold commas and numbers of their own.
        ReadOnlySpan<byte> options = Between(text.Rest, "options ["u8);
        TextCursor fields = Before(text, "options ["u8);
        if (Named(fields, ", seq "u8, out TextCursor seq) && TakeSequence(ref seq, out packet.Seq))
            ReadRange(ref seq, ref packet);
        ReadNumbers(fields, ref packet);
        ReadScale(options, ref packet);
        if (Named(text, ", length "u8, out TextCursor length) && length.TakeNumber(out uint octets))
            packet.Length = octets;
        return true;
    }

    private static bool TryReadOld(TextCursor text, ref TcpPacket packet)
    {
        int blank = text.Rest.IndexOf((byte)' ');
        ReadOnlySpan<byte> first = blank < 0 ? text.Rest : text.Rest[..blank];
        // A pure acknowledgment without other flags is printed as ". ack N" or, in excerpts, as "ack N" alone.
        bool bare = first.SequenceEqual("ack"u8);
        if (!bare && (first.IsEmpty || first.Length > 8 || !TryReadFlags(first, ref packet)))
            return false;
        if (!bare)
        {
            // In this style a dot says "no flags"; the acknowledgment bit shows as "ack N".
            packet.Flags &= ~TcpFlags.Ack;
            text.Take(first);
            text.Take(" "u8);
        }

        ReadOnlySpan<byte> options = Between(text.Rest, "<"u8);
        if (TakeSequence(ref text, out packet.Seq))
            ReadRange(ref text, ref packet);
        else if (bare || text.Rest.StartsWith("ack "u8))
            packet.Flags |= TcpFlags.Ack;
        else if (!text.Rest.StartsWith("win "u8))
            return false;
        ReadNumbers(Before(text, "<"u8), ref packet);
        ReadScale(options, ref packet);
        return true;
    }

    // "100:200" and "100:200(100)": from the first number to the one before the second.
    private static void ReadRange(ref TextCursor text, ref TcpPacket packet)
    {
        packet.SeqKnown = true;
        if (text.Take(":"u8) && text.TakeNumber(out uint end))
            packet.Length = new SequenceNumber(end) - packet.Seq;
        if (text.Take("("u8) && text.TakeNumber(out uint length))
            packet.Length = length;
    }

    private static void ReadNumbers(TextCursor text, ref TcpPacket packet)
    {
        if (Named(text, "ack "u8, out TextCursor ack) && TakeSequence(ref ack, out packet.Ack))
            packet.Flags |= TcpFlags.Ack;
        if (Named(text, "win "u8, out TextCursor window) && window.TakeNumber(out uint size))
        {
            packet.Window = (ushort)Math.Min(size, ushort.MaxValue);
            packet.WindowKnown = true;
        }

        if (Named(text, "urg "u8, out TextCursor urgent) && urgent.TakeNumber(out uint pointer))
            packet.Urgent = (ushort)Math.Min(pointer, ushort.MaxValue);
    }

    private static bool TakeSequence(ref TextCursor text, out SequenceNumber number)
    {
        bool taken = text.TakeNumber(out uint value);
        number = new SequenceNumber(value);
        return taken;
    }

    private static void ReadScale(ReadOnlySpan<byte> options, ref TcpPacket packet)
    {
        if (Named(new TextCursor(options), "wscale "u8, out TextCursor scale) && scale.TakeNumber(out uint shift))
            packet.Scale = (byte)Math.Min(shift, 14);
    }

    private static bool TryReadFlags(ReadOnlySpan<byte> letters, ref TcpPacket packet)
    {
        packet.Flags = TcpFlags.None;
        if (letters.SequenceEqual("none"u8))
            return true;
        foreach (byte letter in letters)
        {
            TcpFlags bit = BitOf(letter);
            // AccECN's "e" and what else later versions print names no bit of ours.
            if (bit == TcpFlags.None && letter is not (byte)'e')
                return false;
            packet.Flags |= bit;
        }

        return true;
    }

    private static TcpFlags BitOf(byte letter) => letter switch
    {
        (byte)'F' => TcpFlags.Fin,
        (byte)'S' => TcpFlags.Syn,
        (byte)'R' => TcpFlags.Rst,
        (byte)'P' => TcpFlags.Psh,
        (byte)'.' => TcpFlags.Ack,
        (byte)'U' => TcpFlags.Urg,
        (byte)'E' => TcpFlags.Ece,
        (byte)'W' => TcpFlags.Cwr,
        _ => TcpFlags.None,
    };

    private static ReadOnlySpan<byte> Between(ReadOnlySpan<byte> text, ReadOnlySpan<byte> open)
    {
        int at = text.IndexOf(open);
        if (at < 0)
            return [];
        ReadOnlySpan<byte> rest = text[(at + open.Length)..];
        int end = rest.IndexOfAny((byte)']', (byte)'>');
        return end < 0 ? rest : rest[..end];
    }

    private static TextCursor Before(TextCursor text, ReadOnlySpan<byte> mark)
    {
        int at = text.Rest.IndexOf(mark);
        return at < 0 ? text : new TextCursor(text.Rest[..at]);
    }

    private static bool Named(TextCursor text, ReadOnlySpan<byte> name, out TextCursor value)
    {
        bool found = text.SkipPast(name);
        value = text;
        return found;
    }
}
