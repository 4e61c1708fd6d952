using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Headers;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Tests.Packets;

/// <summary>Segments as they can stand in a packet.</summary>
internal static class WireSegments
{
    private static readonly Gen<uint> Number =
        from high in Gen.Choose(0, 0xFFFF)
        from low in Gen.Choose(0, 0xFFFF)
        select ((uint)high << 16) | (uint)low;

    private static Gen<TcpEndPoint> EndPoint(bool isIPv4) =>
        from high in Number
        from low in Number
        from port in Number
        select new TcpEndPoint(isIPv4 ? IpAddress.FromIPv4(low) : IpAddress.FromIPv6(high | (0x2001ul << 48), low), (ushort)port);

    private static readonly Gen<TcpSegment> Segment =
        from seq in Number
        from ack in Number
        from rest in Number
        from length in Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(0, 1460))
        let flags = (TcpFlags)(byte)rest
        select new TcpSegment
        {
            Flags = flags,
            Seq = new SequenceNumber(seq),
            Ack = (flags & TcpFlags.Ack) != 0 ? new SequenceNumber(ack) : default,
            Wnd = rest >> 16,
            Up = (flags & TcpFlags.Urg) != 0 ? (ushort)ack : (ushort)0,
            Data = (uint)length,
        };

    /// <summary>Any segment, with its text's place.</summary>
    public static Arbitrary<WireSegment> Any { get; } =
        (from isIPv4 in Gen.Elements(true, false)
         from source in EndPoint(isIPv4)
         from destination in EndPoint(isIPv4)
         from segment in Segment
         from options in Gen.Choose(0, 3)
         from values in Number
         let whole = new WireSegment
         {
             Source = source,
             Destination = destination,
             Segment = segment,
             MaxSegmentSize = (options & 1) != 0 ? (ushort)values : null,
             WindowScale = (options & 2) != 0 ? (byte)(values % 15) : null,
         }
         select whole with { TextOffset = TcpPacketCodec.TextOffset(whole) }).ToArbitrary();
}
