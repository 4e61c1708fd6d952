namespace TcpFsm.Trace;

/// <summary>What to trace and how much memory it may take.</summary>
public sealed record TraceOptions
{
    /// <summary>Whether every packet is told to the sink; off, connections and the capture are.</summary>
    public bool Packets { get; init; } = true;

    /// <summary>From how many half-open connections on a server is said to be flooded, if they are at least half of all attempts.</summary>
    public int HalfOpenWarning { get; init; } = 50;

    /// <summary>Connections held at a time. Beyond it the one silent for longest is told and forgotten.</summary>
    public int MostConnections { get; init; } = 1_000_000;
}
