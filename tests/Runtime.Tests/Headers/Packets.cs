using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Headers;

namespace TcpFsm.Runtime.Tests.Headers;

/// <summary>Headers, good ones and ones nearly so.</summary>
internal static class Packets
{
    private static readonly Gen<byte> Octet = Gen.Choose(0, 255).Select(octet => (byte)octet);

    private static readonly Gen<IpAddress> IPv4 = Numbers.Anywhere.Select(IpAddress.FromIPv4);

    private static readonly Gen<IpAddress> IPv6 =
        from a in Numbers.Anywhere
        from b in Numbers.Anywhere
        from c in Numbers.Anywhere
        select IpAddress.FromIPv6(((ulong)a << 32) | b, c);

    private static readonly Gen<IpHeader> Either =
        from version in Gen.Elements<byte>(4, 6)
        from source in version == 4 ? IPv4 : IPv6
        from destination in version == 4 ? IPv4 : IPv6
        from payload in Gen.Choose(0, 65_515)
        from octets in Octet.ArrayOf(3)
        from fragment in Gen.Choose(0, 0x1FFF)
        from flags in Gen.Choose(0, 3)
        select new IpHeader
        {
            Version = version,
            HeaderLength = version == 4 ? 20 : 40,

            // An IPv6 payload of 0 would be read as a packet that a network card is to cut.
            PayloadLength = version == 4 ? payload : payload + 1,
            Protocol = version == 4 ? octets[0] : IpHeader.TcpProtocol,
            TrafficClass = octets[1],
            HopLimit = octets[2],
            Identification = version == 4 ? (uint)payload : 0,
            FragmentOffset = version == 4 ? fragment * 8 : 0,
            MoreFragments = version == 4 && (flags & 1) != 0,
            DontFragment = version == 6 || (flags & 2) != 0,
            Source = source,
            Destination = destination,
        };

    private static readonly Gen<byte[]> Noise = Gen.Choose(0, 120).SelectMany(Octet.ArrayOf);

    /// <summary>Headers that can be written, one fixed part each.</summary>
    public static Arbitrary<IpHeader> IpHeaders { get; } = Either.ToArbitrary();

    /// <summary>Noise that begins like an IP packet; in IPv6 with a next header worth walking into.</summary>
    public static Arbitrary<byte[]> AlmostIp { get; } =
        (from noise in Noise
         from first in Gen.Elements<byte>(0x45, 0x4F, 0x60)
         from next in Gen.Elements<byte>(0, 6, 43, 44, 51, 60)
         select noise.Select((octet, i) => i == 0 ? first : i == 6 && first == 0x60 ? next : i is 2 or 4 && octet > 9 ? (byte)0 : octet).ToArray()).ToArbitrary();

    /// <summary>Noise with option kinds and lengths strewn in.</summary>
    public static Arbitrary<byte[]> AlmostOptions { get; } =
        Gen.Choose(0, 40).SelectMany(length => Gen.OneOf(Octet, Gen.Elements<byte>(0, 1, 2, 3, 4, 5, 8, 10, 18, 34)).ArrayOf(length)).ToArbitrary();

    private static readonly Gen<SackBlock> Block =
        from left in Numbers.Anywhere
        from right in Numbers.Anywhere
        select new SackBlock(new SequenceNumber(left), new SequenceNumber(right));

    /// <summary>Options, alone or together, as many as fit.</summary>
    public static Arbitrary<TcpOptions> Options { get; } =
        (from which in Gen.Choose(0, 15)
         from number in Numbers.Anywhere
         from echo in Numbers.Anywhere
         from count in Gen.Choose(0, (which & 8) != 0 ? 2 : 4)
         from blocks in Block.ArrayOf((which & 7) == 0 ? count : 0)
         select new TcpOptions
         {
             MaximumSegmentSize = (which & 1) != 0 ? (ushort)number : null,
             WindowScale = (which & 2) != 0 ? (byte)number : null,
             SackPermitted = (which & 4) != 0,
             Timestamps = (which & 8) != 0 ? new TcpTimestamps(number, echo) : null,
             SackBlocks = new SackBlocks(blocks),
         }).ToArbitrary();

    /// <summary>TCP headers with any values.</summary>
    public static Arbitrary<TcpHeader> TcpHeaders { get; } =
        (from numbers in Numbers.Anywhere.ArrayOf(5)
         from reserved in Gen.Choose(0, 15)
         select new TcpHeader
         {
             SourcePort = (ushort)numbers[0],
             DestinationPort = (ushort)(numbers[0] >> 16),
             Seq = new SequenceNumber(numbers[1]),
             Ack = new SequenceNumber(numbers[2]),
             Window = (ushort)numbers[3],
             UrgentPointer = (ushort)(numbers[3] >> 16),
             Checksum = (ushort)numbers[4],
             ControlBits = (byte)(numbers[4] >> 16),
             Reserved = (byte)reserved,
         }).ToArbitrary();
}
