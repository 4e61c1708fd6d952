using System;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Demultiplexing;

/// <summary>Makes packets of segments, in one piece of memory for all of them, and gives them to the device.</summary>
internal sealed class PacketOutput(IPacketDevice device, HostObservation observation)
{
    private readonly byte[] _packet = new byte[Math.Clamp(device.Mtu, SmallestMtu, ushort.MaxValue)];

    /// <summary>What every way carries (RFC 791, section 3.2).</summary>
    public const int SmallestMtu = 68;

    /// <summary>Octets of text that the device carries in a segment without options: what the MSS option offers (RFC 9293, section 3.7.1; RFC 6691).</summary>
    public int LargestText(bool isIPv4) => _packet.Length - TcpPacketCodec.PlainHeaders(isIPv4);

    /// <summary>Where the text of a segment is put before it is sent.</summary>
    public Span<byte> TextOf(in WireSegment wire) => _packet.AsSpan(TcpPacketCodec.TextOffset(wire), wire.TextLength);

    /// <summary>Sends a segment, whose text is in its place.</summary>
    /// <param name="wire">The segment; its window as it stands in the header.</param>
    /// <param name="windowScale">By how many bits that window is shifted.</param>
    public void Send(in WireSegment wire, int windowScale = 0)
    {
        int length = TcpPacketCodec.Write(wire, _packet);
        if (length == 0) return;
        observation.Sent(wire, windowScale);
        device.Send(_packet.AsSpan(0, length));
    }
}
