using System.Globalization;
using System.Net;
using TcpFsm.Headers;

namespace TcpFsm.Host.Packets;

/// <summary>An address and a port, without an allocation: what RFC 9293 calls a socket.</summary>
/// <param name="Address">The address.</param>
/// <param name="Port">The port.</param>
public readonly record struct TcpEndPoint(IpAddress Address, ushort Port)
{
    /// <summary>The framework's end point for it.</summary>
    public IPEndPoint ToIPEndPoint() => new(Address.ToIPAddress(), Port);

    /// <summary>The address and the port as people write them, <c>10.0.0.1:80</c> or <c>[fe80::1]:80</c>.</summary>
    public override string ToString()
    {
        string port = Port.ToString(CultureInfo.InvariantCulture);
        return Address.IsIPv4 ? $"{Address}:{port}" : $"[{Address}]:{port}";
    }
}
