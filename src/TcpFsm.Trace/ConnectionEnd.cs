namespace TcpFsm.Trace;

/// <summary>The two ends of a connection.</summary>
public enum ConnectionEnd : byte
{
    /// <summary>The side that sent the first SYN; where none was seen, the higher port that talks to the lower.</summary>
    A,

    /// <summary>The other side.</summary>
    B,
}
