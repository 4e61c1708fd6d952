using System.Globalization;

namespace TcpFsm.Trace.Link;

/// <summary>The LINKTYPE_ numbers of a capture file that this program reads, and the names of common ones it does not.</summary>
internal static class LinkTypes
{
    public const int Null = 0;
    public const int Ethernet = 1;
    public const int Ppp = 9;
    public const int RawOpenBsd = 12;
    public const int RawOther = 14;
    public const int PppHdlc = 50;
    public const int PppEther = 51;
    public const int Raw = 101;
    public const int Loop = 108;
    public const int LinuxCooked = 113;
    public const int IPv4 = 228;
    public const int IPv6 = 229;
    public const int LinuxCooked2 = 276;

    /// <summary>The number with the name people know it by.</summary>
    public static string NameOf(int linkType) => string.Create(CultureInfo.InvariantCulture, $"{linkType}{Known(linkType)}");

    private static string Known(int linkType) => linkType switch
    {
        6 => " (Token Ring)",
        10 => " (FDDI)",
        104 => " (Cisco HDLC)",
        105 => " (IEEE 802.11)",
        107 => " (Frame Relay)",
        117 => " (OpenBSD pflog)",
        119 => " (802.11 with Prism header)",
        127 => " (802.11 with radiotap)",
        143 => " (DOCSIS)",
        187 or 201 => " (Bluetooth)",
        189 or 220 or 249 => " (USB)",
        192 => " (PPI)",
        195 or 230 => " (IEEE 802.15.4)",
        197 => " (ERF)",
        227 => " (CAN)",
        239 => " (nflog)",
        247 => " (InfiniBand)",
        253 => " (netlink)",
        >= 147 and <= 162 => " (private use)",
        _ => "",
    };
}
