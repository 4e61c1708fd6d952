using System;
using System.Globalization;
using TcpFsm.Headers;

namespace TcpFsm.Trace.Link;

/// <summary>An address and a port: one end of a connection.</summary>
internal readonly record struct SocketAddress(IpAddress Address, ushort Port) : IComparable<SocketAddress>
{
    /// <summary>Any total order will do: it only makes one key of both directions.</summary>
    public int CompareTo(SocketAddress other)
    {
        int order = Address.High.CompareTo(other.Address.High);
        if (order == 0)
            order = Address.Low.CompareTo(other.Address.Low);
        return order != 0 ? order : Port.CompareTo(other.Port);
    }

    /// <summary><c>10.0.0.1:80</c>, <c>[fe80::1]:80</c>.</summary>
    public override string ToString() => Address.IsIPv4
        ? string.Create(CultureInfo.InvariantCulture, $"{Address}:{Port}")
        : string.Create(CultureInfo.InvariantCulture, $"[{Address}]:{Port}");
}
