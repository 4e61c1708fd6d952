namespace TcpFsm.Trace.Link;

/// <summary>What a frame turned out to be.</summary>
internal enum FrameOutcome : byte
{
    /// <summary>A TCP segment.</summary>
    Tcp,

    /// <summary>No IP packet within: ARP, spanning tree and the like.</summary>
    NotIp,

    /// <summary>IP, but another protocol than TCP.</summary>
    NotTcp,

    /// <summary>A fragment of a TCP segment: reported, never guessed at.</summary>
    Fragment,

    /// <summary>The capture cut it off before the end of the TCP header.</summary>
    CutShort,

    /// <summary>A header contradicts itself or the length of the frame.</summary>
    Malformed,

    /// <summary>The capture's link type is not one this program reads.</summary>
    UnknownLink,
}
