using System;
using System.Globalization;
using System.Text;
using TcpFsm.Headers;

namespace TcpFsm.Trace.Link;

/// <summary>An address and a port: one end of a connection.</summary>
internal readonly record struct SocketAddress(IpAddress Address, ushort Port) : IComparable<SocketAddress>
{
    /// <summary>Any total order will do: it only makes one key of both directions. Of most pairs the lower bits decide.</summary>
    public int CompareTo(SocketAddress other)
    {
        if (Address.Low != other.Address.Low)
            return Address.Low < other.Address.Low ? -1 : 1;
        int order = Address.High.CompareTo(other.Address.High);
        return order != 0 ? order : Port.CompareTo(other.Port);
    }

    /// <summary>The most octets <see cref="Format"/> writes.</summary>
    public const int LongestText = 56;

    /// <summary><c>10.0.0.1:80</c>, <c>[fe80::1]:80</c>.</summary>
    public override string ToString()
    {
        Span<byte> text = stackalloc byte[LongestText];
        return Encoding.ASCII.GetString(text[..Format(text)]);
    }

    /// <summary>Writes the same in ASCII into room for <see cref="LongestText"/> and says how long it is.</summary>
    public int Format(Span<byte> text)
    {
        int length = Address.IsIPv4 ? FormatIPv4(text) : FormatIPv6(text);
        text[length++] = (byte)':';
        Port.TryFormat(text[length..], out int digits, default, CultureInfo.InvariantCulture);
        return length + digits;
    }

    private int FormatIPv4(Span<byte> text)
    {
        int length = 0;
        for (int shift = 24; shift >= 0; shift -= 8)
        {
            ((byte)(Address.Low >> shift)).TryFormat(text[length..], out int digits, default, CultureInfo.InvariantCulture);
            length += digits;
            if (shift > 0)
                text[length++] = (byte)'.';
        }

        return length;
    }

    private int FormatIPv6(Span<byte> text)
    {
        text[0] = (byte)'[';
        Address.ToIPAddress().TryFormat(text[1..], out int length);
        text[length + 1] = (byte)']';
        return length + 2;
    }
}
