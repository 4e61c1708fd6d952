using TcpFsm.Headers;

namespace TcpFsm.Runtime.Tests.Trace;

/// <summary>Makes frames: a segment in IP, and what link layers put before it.</summary>
internal static class Frames
{
    public static byte[] Ip(Segment segment)
    {
        IpAddress.TryParse(segment.Source.Address, out IpAddress source);
        IpAddress.TryParse(segment.Destination.Address, out IpAddress destination);
        var tcp = new byte[TcpHeader.MaximumLength];
        var header = new TcpHeader
        {
            SourcePort = segment.Source.Port,
            DestinationPort = segment.Destination.Port,
            Seq = new SequenceNumber(segment.Seq),
            Ack = new SequenceNumber(segment.Ack),
            ControlBits = (byte)segment.Flags,
            Window = segment.Window,
        };
        header.TryWrite(tcp, new TcpOptions { WindowScale = segment.Scale }, out int length);
        byte[] payload = [.. tcp[..length], .. new byte[segment.Length]];
        TcpHeader.WriteChecksum(source, destination, payload);
        var ip = new byte[40];
        new IpHeader
        {
            Version = (byte)(source.IsIPv4 ? 4 : 6),
            Protocol = IpHeader.TcpProtocol,
            HopLimit = 64,
            PayloadLength = payload.Length,
            Source = source,
            Destination = destination,
        }.TryWrite(ip, out int written);
        return [.. ip[..written], .. payload];
    }

    public static byte[] Ethernet(byte[] packet, ushort? type = null) => [.. new byte[12], .. Type(type ?? EtherType(packet)), .. packet];

    public static byte[] Vlan(byte[] packet) => Ethernet([0, 5, .. Type(EtherType(packet)), .. packet], 0x8100);

    public static byte[] QinQ(byte[] packet) => Ethernet([0, 7, 0x81, 0, 0, 5, .. Type(EtherType(packet)), .. packet], 0x88A8);

    public static byte[] PppoeOverVlan(byte[] packet)
    {
        ushort length = (ushort)(packet.Length + 2);
        byte[] ppp = [0, (byte)(EtherType(packet) == 0x0800 ? 0x21 : 0x57), .. packet];
        return Ethernet([0, 5, 0x88, 0x64, 0x11, 0, 0, 1, .. Type(length), .. ppp], 0x8100);
    }

    public static byte[] Mpls(byte[] packet) => Ethernet([0, 1, 0x20, 64, 0, 1, 0x31, 64, .. packet], 0x8847);

    public static byte[] MplsPseudowire(byte[] packet) => Ethernet([0, 1, 0x21, 64, 0, 0, 0, 0, .. Vlan(packet)], 0x8847);

    public static byte[] InIp(byte[] packet) => Wrap((byte)(packet[0] >> 4 == 4 ? 4 : 41), packet);

    public static byte[] InGre(byte[] packet) => Wrap(47, [0xB0, 0, .. Type(EtherType(packet)), .. new byte[12], .. packet]);

    public static byte[] BridgedInGre(byte[] packet) => Wrap(47, [0, 0, 0x65, 0x58, .. Ethernet(packet)]);

    public static byte[] InVxlan(byte[] packet)
    {
        byte[] inner = Ethernet(packet);
        return Wrap(17, [0xC0, 0, 0x12, 0xB5, .. Type((ushort)(inner.Length + 16)), 0, 0, 8, 0, 0, 0, 0, 0, 42, 0, .. inner]);
    }

    public static byte[] PppInGre(byte[] packet) =>
        Wrap(47, [0x30, 0x81, 0x88, 0x0B, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, .. Ppp(packet)[2..]]);

    /// <summary>An IPv4 packet between two routers around a payload.</summary>
    public static byte[] Wrap(byte protocol, byte[] payload)
    {
        var ip = new byte[20];
        new IpHeader
        {
            Version = 4,
            Protocol = protocol,
            HopLimit = 64,
            PayloadLength = payload.Length,
            Source = IpAddress.FromIPv4(0xC0A80001),
            Destination = IpAddress.FromIPv4(0xC0A80002),
        }.TryWrite(ip, out _);
        return [.. ip, .. payload];
    }

    public static byte[] Cooked(byte[] packet) => [.. new byte[14], .. Type(EtherType(packet)), .. packet];

    public static byte[] Cooked2(byte[] packet) => [.. Type(EtherType(packet)), .. new byte[18], .. packet];

    public static byte[] LoopbackLittleEndian(byte[] packet) => [(byte)(EtherType(packet) == 0x0800 ? 2 : 30), 0, 0, 0, .. packet];

    public static byte[] LoopbackBigEndian(byte[] packet) => [0, 0, 0, (byte)(EtherType(packet) == 0x0800 ? 2 : 24), .. packet];

    public static byte[] Ppp(byte[] packet) => [0xFF, 3, 0, (byte)(EtherType(packet) == 0x0800 ? 0x21 : 0x57), .. packet];

    /// <summary>Puts extension headers between an IPv6 header and the segment.</summary>
    public static byte[] WithExtensions(byte[] packet)
    {
        byte[] hopByHop = [60, 0, 1, 4, 0, 0, 0, 0];
        byte[] destination = [44, 0, 1, 4, 0, 0, 0, 0];
        byte[] atomicFragment = [6, 0, 0, 0, 0, 0, 0, 9];
        return Insert(packet, 0, [.. hopByHop, .. destination, .. atomicFragment]);
    }

    /// <summary>Makes an IPv6 packet the first of two fragments.</summary>
    public static byte[] AsFragment(byte[] packet) => Insert(packet, 44, [6, 0, 0, 1, 0, 0, 0, 9]);

    private static byte[] Insert(byte[] packet, byte first, byte[] headers)
    {
        byte[] header = packet[..40];
        header[6] = first;
        int length = packet.Length - 40 + headers.Length;
        (header[4], header[5]) = ((byte)(length >> 8), (byte)length);
        return [.. header, .. headers, .. packet[40..]];
    }

    private static ushort EtherType(byte[] packet) => (ushort)(packet[0] >> 4 == 4 ? 0x0800 : 0x86DD);

    private static byte[] Type(ushort type) => [(byte)(type >> 8), (byte)type];
}
