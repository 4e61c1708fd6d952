using System;
using System.Buffers.Binary;
using System.Net;

namespace TcpFsm.Headers;

/// <summary>An IPv4 or IPv6 address in 16 octets, without an allocation.</summary>
/// <remarks>
/// An IPv4 address is held in its mapped form <c>::ffff:a.b.c.d</c>. Checksums are right all the same: the extra <c>ffff</c> is a zero of
/// one's complement arithmetic.
/// </remarks>
public readonly struct IpAddress : IEquatable<IpAddress>
{
    private const ulong Mapped = 0x0000_FFFF_0000_0000;

    private IpAddress(ulong high, ulong low) => (High, Low) = (high, low);

    /// <summary>The first 8 octets, the first octet in the highest bits.</summary>
    public ulong High { get; }

    /// <summary>The last 8 octets; an IPv4 address stands in the lowest 32 bits.</summary>
    public ulong Low { get; }

    /// <summary>Whether this is an IPv4 address.</summary>
    public bool IsIPv4 => High == 0 && Low >> 32 == Mapped >> 32;

    /// <summary>The IPv4 address of these bits, the first octet in the highest.</summary>
    public static IpAddress FromIPv4(uint bits) => new(0, Mapped | bits);

    /// <summary>The IPv6 address of these bits, the first octet in the highest of <paramref name="high"/>.</summary>
    public static IpAddress FromIPv6(ulong high, ulong low) => new(high, low);

    /// <summary>Reads an address in the usual text forms; false for anything else. A zone index is dropped.</summary>
    public static bool TryParse(string? text, out IpAddress address)
    {
        bool read = IPAddress.TryParse(text, out IPAddress? parsed);
        address = read ? ReadFrom(parsed!.GetAddressBytes()) : default;
        return read;
    }

    /// <summary>The address as the framework has it.</summary>
    public IPAddress ToIPAddress()
    {
        byte[] octets = new byte[IsIPv4 ? 4 : 16];
        WriteTo(octets);
        return new IPAddress(octets);
    }

    /// <inheritdoc/>
    public bool Equals(IpAddress other) => High == other.High && Low == other.Low;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IpAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // Multiplied apart: addresses of one network differ in few bits, which a plain xor of halves would fold onto each other.
        ulong mixed = unchecked((High * 0x9E37_79B9_7F4A_7C15) + (Low * 0xC2B2_AE3D_27D4_EB4F));
        return unchecked((int)(mixed >> 32));
    }

    /// <summary>Whether both are the same address.</summary>
    public static bool operator ==(IpAddress left, IpAddress right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(IpAddress left, IpAddress right) => !left.Equals(right);

    /// <summary>The address as people write it, IPv6 shortened.</summary>
    public override string ToString() => ToIPAddress().ToString();

    internal static IpAddress ReadFrom(ReadOnlySpan<byte> octets) => octets.Length == 4
        ? FromIPv4(BinaryPrimitives.ReadUInt32BigEndian(octets))
        : new IpAddress(BinaryPrimitives.ReadUInt64BigEndian(octets), BinaryPrimitives.ReadUInt64BigEndian(octets.Slice(8)));

    internal void WriteTo(Span<byte> octets)
    {
        if (octets.Length == 4)
        {
            BinaryPrimitives.WriteUInt32BigEndian(octets, (uint)Low);
            return;
        }

        BinaryPrimitives.WriteUInt64BigEndian(octets, High);
        BinaryPrimitives.WriteUInt64BigEndian(octets.Slice(8), Low);
    }
}
