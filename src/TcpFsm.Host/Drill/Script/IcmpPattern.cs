namespace TcpFsm.Host.Drill.Script;

/// <summary>An ICMP error about a segment of ours.</summary>
/// <param name="Type">Its type in version 4's numbers.</param>
/// <param name="Code">Its code in version 4's numbers.</param>
/// <param name="Seq">The sequence number of the segment it is about, as the script counts.</param>
internal readonly record struct IcmpPattern(byte Type, byte Code, uint Seq);
