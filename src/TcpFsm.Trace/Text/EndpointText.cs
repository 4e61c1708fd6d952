using System;
using System.Buffers.Text;
using System.Text;
using TcpFsm.Headers;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Text;

/// <summary>Reads an address and a port as tcpdump joins them: <c>10.0.0.1.80</c>, <c>fe80::1.80</c>.</summary>
internal static class EndpointText
{
    private const int LongestAddress = 64;

    /// <summary>False for names, for addresses without a port, and for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out SocketAddress end)
    {
        end = default;
        int dot = text.LastIndexOf((byte)'.');
        if (dot <= 0 || dot > LongestAddress)
            return false;
        ReadOnlySpan<byte> digits = text[(dot + 1)..];
        if (!Utf8Parser.TryParse(digits, out ushort port, out int used) || used != digits.Length)
            return false;
        bool parsed = TryParseAddress(text[..dot], out IpAddress address);
        end = new SocketAddress(address, port);
        return parsed;
    }

    private static bool TryParseAddress(ReadOnlySpan<byte> text, out IpAddress address)
    {
        address = default;
        bool v6 = text.Contains((byte)':');
        // IPAddress would take "1" and "0x7f.1" for IPv4; tcpdump prints four numbers.
        if (!v6 && text.Count((byte)'.') != 3)
            return false;
        string characters = Encoding.Latin1.GetString(text);
        return !characters.Contains('[', StringComparison.Ordinal) && IpAddress.TryParse(characters, out address);
    }
}
