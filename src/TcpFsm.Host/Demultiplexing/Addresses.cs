using System.Buffers.Binary;
using TcpFsm.Headers;

namespace TcpFsm.Host.Demultiplexing;

/// <summary>Which addresses one host can have (RFC 1122, section 3.2.1.3; RFC 9293, MUST-46, MUST-57, MUST-63).</summary>
internal static class Addresses
{
    /// <summary>:: stands for all addresses, IPv4's too, as stacks have it.</summary>
    public static IpAddress All { get; } = IpAddress.FromIPv6(0, 0);

    /// <summary>Whether an address can be one host's: neither unspecified, nor multicast, nor broadcast.</summary>
    public static bool IsUnicast(IpAddress address)
    {
        if (!address.IsIPv4) return address.High >> 56 != 0xFF && (address.High | address.Low) != 0;
        uint first = (uint)address.Low >> 24;
        return first is > 0 and < 224 || first is >= 240 && (uint)address.Low != uint.MaxValue;
    }

    /// <summary>Whether an address stands for all addresses of a family: 0.0.0.0 or ::.</summary>
    public static bool IsAny(IpAddress address) => address == AnyLike(address);

    /// <summary>Whether two addresses that sockets are bound to have an address in common.</summary>
    public static bool Overlap(IpAddress left, IpAddress right) =>
        left == right || left == All || right == All || (left.IsIPv4 == right.IsIPv4 && (IsAny(left) || IsAny(right)));

    /// <summary>The address that stands for all of an address's family.</summary>
    public static IpAddress AnyLike(IpAddress address) => address.IsIPv4 ? IpAddress.FromIPv4(0) : All;

    /// <summary>The address of the framework's, without an allocation.</summary>
    public static IpAddress From(System.Net.IPAddress address)
    {
        System.Span<byte> octets = stackalloc byte[16];
        address.TryWriteBytes(octets, out int written);
        return written == 4
            ? IpAddress.FromIPv4(BinaryPrimitives.ReadUInt32BigEndian(octets))
            : IpAddress.FromIPv6(BinaryPrimitives.ReadUInt64BigEndian(octets), BinaryPrimitives.ReadUInt64BigEndian(octets[8..]));
    }
}
