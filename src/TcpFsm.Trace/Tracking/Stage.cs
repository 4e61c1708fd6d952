namespace TcpFsm.Trace.Tracking;

/// <summary>Holds the one connection that is being looked at, for all who look at it.</summary>
internal sealed class Stage
{
    /// <summary>The connection; what is left of an earlier one counts for nothing.</summary>
    public Connection Connection;

    /// <summary>The other end than this one.</summary>
    public ref TracedEnd PeerOf(ConnectionEnd end)
    {
        if (end == ConnectionEnd.A)
            return ref Connection.B;
        return ref Connection.A;
    }
}
