namespace TcpFsm.Trace.Zeek;

/// <summary>One end as Zeek would see it.</summary>
internal struct ZeekEnd
{
    public ZeekState State;

    /// <summary>Whether a FIN stood before the RST that made it <see cref="ZeekState.Reset"/>.</summary>
    public bool ClosedBeforeReset;

    /// <summary>Which of the letters that are told once this end has had, a bit each by <see cref="ZeekLetter"/>.</summary>
    public byte Letters;

    public uint Retransmissions;
    public uint Gaps;
    public uint ZeroWindows;

    /// <summary>Whether its last segment offered a window of 0.</summary>
    public bool WindowIsZero;

    /// <summary>Whether any text of it was seen.</summary>
    public bool HasText;

    /// <summary>Whether it is silent, or its beginning is unknown.</summary>
    public readonly bool IsIdle => State is ZeekState.Inactive or ZeekState.Partial;
}
