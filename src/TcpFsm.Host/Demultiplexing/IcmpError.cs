using System;
using System.Buffers.Binary;
using TcpFsm.Headers;
using TcpFsm.Host.Connections;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Demultiplexing;

/// <summary>An ICMP message about a segment that we sent (RFC 9293, section 3.9.2.2).</summary>
internal readonly record struct IcmpError
{
    private const byte Icmp = 1;
    private const byte IcmpV6 = 58;
    private const int HeaderLength = 8;

    /// <summary>The connection it is about.</summary>
    public ConnectionKey Key { get; init; }

    /// <summary>The sequence number of the segment that failed: one that is not in flight was made up (RFC 5927, section 4.1).</summary>
    public SequenceNumber Seq { get; init; }

    /// <summary>What it means to a connection.</summary>
    public IcmpKind Kind { get; init; }

    /// <summary>Octets of the largest packet that gets through, where it says so; else 0.</summary>
    public int Mtu { get; init; }

    /// <summary>Reads a packet that is such a message. Never throws, whatever the octets are.</summary>
    public static bool TryRead(ReadOnlySpan<byte> packet, out IcmpError error)
    {
        error = default;
        if (!IpHeader.TryParse(packet, out IpHeader ip, out _) || ip.IsFragment) return false;
        ReadOnlySpan<byte> message = ip.Payload(packet);
        if (message.Length < HeaderLength || message.Length < ip.PayloadLength) return false;
        bool isIcmp = ip is { Version: 4, Protocol: Icmp } && InternetChecksum.Verify(message);
        bool isIcmpV6 = ip is { Version: 6, Protocol: IcmpV6 } && Verify(ip, message);
        if (!isIcmp && !isIcmpV6) return false;

        IcmpKind kind = isIcmp ? Judge(message[0], message[1]) : JudgeV6(message[0], message[1]);
        if (kind == IcmpKind.Nothing || !TryReadSegment(message.Slice(HeaderLength), out error)) return false;
        error = error with { Kind = kind, Mtu = kind == IcmpKind.TooBig ? MtuOf(message, isIcmp) : 0 };
        return true;
    }

    private static IcmpKind Judge(byte type, byte code) => (type, code) switch
    {
        (3, 4) => IcmpKind.TooBig,
        (3, 2 or 3) => IcmpKind.Hard,
        (3, _) or (11, _) or (12, _) => IcmpKind.Soft,
        _ => IcmpKind.Nothing,
    };

    // RFC 4443: 1/4 is the port; 4/1 is what IPv4 says with "protocol unreachable".
    private static IcmpKind JudgeV6(byte type, byte code) => (type, code) switch
    {
        (1, 4) or (4, 1) => IcmpKind.Hard,
        (2, _) => IcmpKind.TooBig,
        (1, _) or (3, _) or (4, _) => IcmpKind.Soft,
        _ => IcmpKind.Nothing,
    };

    // The packet that failed was ours: its source is our socket. Ports and sequence number are in the 8 octets that every router returns.
    private static bool TryReadSegment(ReadOnlySpan<byte> failed, out IcmpError error)
    {
        error = default;
        if (!IpHeader.TryParse(failed, out IpHeader ip, out _) || ip.Protocol != IpHeader.TcpProtocol || ip.FragmentOffset > 0) return false;
        ReadOnlySpan<byte> tcp = failed.Slice(ip.HeaderLength);
        if (tcp.Length < HeaderLength) return false;
        error = new IcmpError
        {
            Key = new ConnectionKey(
                new TcpEndPoint(ip.Source, BinaryPrimitives.ReadUInt16BigEndian(tcp)),
                new TcpEndPoint(ip.Destination, BinaryPrimitives.ReadUInt16BigEndian(tcp.Slice(2)))),
            Seq = new SequenceNumber(BinaryPrimitives.ReadUInt32BigEndian(tcp.Slice(4))),
        };
        return true;
    }

    private static int MtuOf(ReadOnlySpan<byte> message, bool isIcmp) => isIcmp
        ? BinaryPrimitives.ReadUInt16BigEndian(message.Slice(6))
        : (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(message.Slice(4)), ushort.MaxValue);

    // RFC 8200, section 8.1: the pseudo-header is summed as if its fields, padded to 40 octets, stood before the message.
    private static bool Verify(in IpHeader ip, ReadOnlySpan<byte> message)
    {
        if (message.Length > ushort.MaxValue) return false;
        byte[] octets = new byte[40 + message.Length];
        BinaryPrimitives.WriteUInt64BigEndian(octets, ip.Source.High);
        BinaryPrimitives.WriteUInt64BigEndian(octets.AsSpan(8), ip.Source.Low);
        BinaryPrimitives.WriteUInt64BigEndian(octets.AsSpan(16), ip.Destination.High);
        BinaryPrimitives.WriteUInt64BigEndian(octets.AsSpan(24), ip.Destination.Low);
        BinaryPrimitives.WriteInt32BigEndian(octets.AsSpan(32), message.Length);
        octets[39] = IcmpV6;
        message.CopyTo(octets.AsSpan(40));
        return InternetChecksum.Verify(octets);
    }
}
