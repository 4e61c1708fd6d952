using System;
using System.Buffers.Binary;
using TcpFsm.Headers;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Link;

/// <summary>From a captured frame to the TCP segment within, or to the reason there is none.</summary>
internal static class FrameDecoder
{
    /// <summary>IP within IP: no network nests deeper, and a frame made to harm must not be walked for ever.</summary>
    private const int MostLayers = 8;

    /// <summary>Decodes one frame; <paramref name="packet"/> counts only when the outcome is <see cref="FrameOutcome.Tcp"/>.</summary>
    public static FrameOutcome Decode(in CaptureFrame frame, out TcpPacket packet)
    {
        packet = default;
        packet.Frame = frame.Number;
        packet.Time = frame.Time;
        packet.Scale = TcpPacket.NoScale;
        return PlainFrame.TryRead(frame, ref packet) ? FrameOutcome.Tcp : DecodeLayers(frame, ref packet);
    }

    /// <summary>The same for a frame that may hold anything.</summary>
    public static FrameOutcome DecodeLayers(in CaptureFrame frame, ref TcpPacket packet)
    {
        ReadOnlySpan<byte> octets = frame.Octets;
        FrameOutcome outcome = LinkLayer.Strip(frame.LinkType, ref octets);
        long onWire = frame.WireLength - (frame.Octets.Length - octets.Length);
        for (int layers = 0; outcome == FrameOutcome.Tcp; layers++)
        {
            if (layers == MostLayers)
                return FrameOutcome.Malformed;
            if (!IpHeader.TryParse(octets, out IpHeader ip, out HeaderProblem problem))
                return OutcomeOf(problem);
            onWire -= ip.HeaderLength;
            if (ip.IsFragment)
                return ip.Protocol == IpHeader.TcpProtocol || Tunnels.IsTunnel(ip.Protocol) ? FrameOutcome.Fragment : FrameOutcome.NotTcp;
            if (ip.Protocol == IpHeader.TcpProtocol)
                return ReadPacket(octets, ip, onWire, ref packet);
            octets = ip.Payload(octets);
            onWire -= Tunnels.Enter(ip.Protocol, ref octets, out outcome);
        }

        return outcome;
    }

    private static FrameOutcome ReadPacket(ReadOnlySpan<byte> octets, in IpHeader ip, long onWire, ref TcpPacket packet)
    {
        if (ip.PayloadLength > onWire)
            return FrameOutcome.Malformed;
        int length = HasNoLength(octets) ? (int)Math.Min(onWire, int.MaxValue) : ip.PayloadLength;
        packet.Source = new SocketAddress(ip.Source, 0);
        packet.Destination = new SocketAddress(ip.Destination, 0);
        return ReadSegment(ip.Payload(octets), length, ref packet);
    }

    // A segment handed to the card for cutting up is captured with a length of 0; then the frame's length counts, captured or not.
    private static bool HasNoLength(ReadOnlySpan<byte> octets) =>
        BinaryPrimitives.ReadUInt16BigEndian(octets[(octets[0] >> 4 == 4 ? 2 : 4)..]) == 0;

    private static FrameOutcome ReadSegment(ReadOnlySpan<byte> octets, int length, ref TcpPacket packet)
    {
        if (!TcpHeader.TryParse(octets, length, out TcpHeader header, out HeaderProblem problem))
            return length < TcpHeader.MinimumLength ? FrameOutcome.Malformed : OutcomeOf(problem);
        packet.Source = packet.Source with { Port = header.SourcePort };
        packet.Destination = packet.Destination with { Port = header.DestinationPort };
        packet.Seq = header.Seq;
        packet.Ack = header.Ack;
        packet.Flags = (TcpFlags)header.ControlBits;
        packet.Window = header.Window;
        packet.Urgent = header.UrgentPointer;
        packet.Length = (uint)(length - header.HeaderLength);
        packet.SeqKnown = true;
        packet.WindowKnown = true;
        if (packet.Has(TcpFlags.Syn))
            packet.Scale = SynOptions.ScaleIn(header.Options(octets));
        return FrameOutcome.Tcp;
    }

    private static FrameOutcome OutcomeOf(HeaderProblem problem) =>
        problem == HeaderProblem.Truncated ? FrameOutcome.CutShort : FrameOutcome.Malformed;
}
