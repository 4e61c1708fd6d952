using System;

namespace TcpFsm.Runtime.Tests.Headers;

/// <summary>Packets put together octet by octet with another program, their checksums computed there.</summary>
internal static class Vectors
{
    /// <summary>IPv4, 192.0.2.1:40000 to 198.51.100.7:80, SYN 1000 with MSS 1460, SACK permitted, timestamps, window scale 7.</summary>
    public static byte[] SynOverIPv4 => Convert.FromHexString(
        "4500003c1c4640004006323ac0000201c63364079c400050000003e800000000a002faf07bf40000020405b40402080a112233440000000001030307");

    /// <summary>10.0.0.1 to 10.0.0.2, PSH,ACK with three octets of text: an odd length.</summary>
    public static byte[] OddText => Convert.FromHexString("00509c40fffffff0000003e95018020025f800006f6464");

    /// <summary>2001:db8::1 to 2001:db8::2, ACK with two SACK blocks and the lowest reserved bit.</summary>
    public static byte[] SackOverIPv6 => Convert.FromHexString("01bbc3500000000700000009a110006433d100000101051200000064000000c80000012c00000190");

    /// <summary>10.0.0.1 to 10.0.0.2, text chosen so that the checksum is 0.</summary>
    public static byte[] ZeroChecksum => Convert.FromHexString("00010002000000030000000450100005000000009bc1");
}
