using System;
using TcpFsm;

namespace FirewallCheck;

/// <summary>What the check reads of a packet.</summary>
internal readonly record struct Packet(string Source, string Destination, TcpFlags Flags)
{
    /// <summary>Reads <c>SOURCE > DESTINATION [FLAGS]</c>, with flags as tcpdump prints them.</summary>
    public static Packet Parse(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Packet(words[0], words[2], TcpFlagsText.Parse(words[3]));
    }
}
