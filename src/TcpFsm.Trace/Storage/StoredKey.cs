namespace TcpFsm.Trace.Storage;

/// <summary>A connection's key at rest: two IPv4 addresses, or the number of a pair of IPv6 addresses, and the ports.</summary>
internal struct StoredKey
{
    /// <summary>The lower socket's IPv4 address; of IPv6, the number of the <see cref="AddressPair"/>.</summary>
    public uint Low;

    /// <summary>The higher socket's IPv4 address; of IPv6, 0.</summary>
    public uint High;

    public ushort LowPort;
    public ushort HighPort;
}
