using System;
using System.Collections.Generic;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Text;

/// <summary>
/// Without -S tcpdump prints, of each connection, the first numbers that carry an ACK as they are and all later ones counted from
/// them. This undoes it. A capture is one or the other throughout; the first packet that can tell decides.
/// </summary>
internal sealed class RelativeNumbers
{
    /// <summary>Connections remembered; beyond it the older ones are forgotten, so that a flood costs no memory.</summary>
    private const int Most = 262_144;

    private readonly Dictionary<(SocketAddress, SocketAddress), (SequenceNumber? Seq, SequenceNumber? Ack)> _bases = [];

    /// <summary>Whether the capture counts from the first numbers; null while nothing told.</summary>
    public bool? InUse { get; private set; }

    /// <summary>Makes the packet's numbers absolute.</summary>
    public void Restore(ref TcpPacket packet)
    {
        if (!packet.Has(TcpFlags.Ack))
            return;
        bool known = _bases.TryGetValue((packet.Source, packet.Destination), out var from);
        if (!known && (known = _bases.TryGetValue((packet.Destination, packet.Source), out var reverse)))
            from = (reverse.Ack, reverse.Seq);
        if (!known || packet.Has(TcpFlags.Syn))
            Remember(packet);
        else if (IsRelative(packet, from.Ack))
            Shift(ref packet, from.Seq ?? default, from.Ack ?? default);
    }

    private void Remember(in TcpPacket packet)
    {
        if (_bases.Count >= Most)
            _bases.Clear();
        _bases.Remove((packet.Destination, packet.Source));
        // A pure acknowledgment prints no number of its own; its direction then goes on being counted from 0, which harms nobody.
        _bases[(packet.Source, packet.Destination)] = (packet.SeqKnown ? packet.Seq : null, packet.Ack - 1);
    }

    // The number that lies nearer to the first ones of the connection is the right reading.
    private bool IsRelative(in TcpPacket packet, SequenceNumber? origin)
    {
        if (InUse is null && origin is { } first)
            InUse = packet.Ack.Value < Math.Min(packet.Ack - first, first - packet.Ack);
        return InUse ?? false;
    }

    private static void Shift(ref TcpPacket packet, SequenceNumber seq, SequenceNumber ack)
    {
        packet.Ack += ack.Value;
        if (packet.SeqKnown)
            packet.Seq += seq.Value;
    }
}
