using TcpFsm.Trace.Tracking;

namespace TcpFsm.Trace.Storage;

/// <summary>What of a packet says where its connection is.</summary>
internal struct Lookup
{
    /// <summary>The place of a connection that is in no table.</summary>
    public const int Nowhere = -1;

    /// <summary>Looks for the connection with this key.</summary>
    public Lookup(in ConnectionKey key)
    {
        Key = key;
        Hash = key.Hash();
        Place = Nowhere;
    }

    /// <summary>Both sockets.</summary>
    public ConnectionKey Key { get; }

    /// <summary>The key's hash.</summary>
    public uint Hash { get; }

    /// <summary>Where the connection was when it was last looked for; it may be elsewhere or gone by now.</summary>
    public int Place { readonly get; set; }
}
