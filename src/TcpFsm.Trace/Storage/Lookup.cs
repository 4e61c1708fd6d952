using TcpFsm.Trace.Link;
using TcpFsm.Trace.Tracking;

namespace TcpFsm.Trace.Storage;

/// <summary>What of a packet says where its connection is.</summary>
internal struct Lookup
{
    /// <summary>The place of a connection that is in no table.</summary>
    public const int Nowhere = -1;

    /// <summary>Looks for a packet's connection.</summary>
    public Lookup(in TcpPacket packet)
    {
        Key = new ConnectionKey(packet.Source, packet.Destination, out bool isSwapped);
        FromHigh = isSwapped;
        Hash = Key.Hash();
        Place = Nowhere;
    }

    /// <summary>Both sockets.</summary>
    public ConnectionKey Key { get; }

    /// <summary>Whether the higher of them sent the packet.</summary>
    public bool FromHigh { get; }

    /// <summary>The key's hash.</summary>
    public uint Hash { get; }

    /// <summary>Where the connection was when it was last looked for; it may be elsewhere or gone by now.</summary>
    public int Place { readonly get; set; }
}
