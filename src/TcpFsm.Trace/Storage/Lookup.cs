using TcpFsm.Trace.Link;
using TcpFsm.Trace.Tracking;

namespace TcpFsm.Trace.Storage;

/// <summary>What finding a packet's connection needs to know beside its sockets.</summary>
internal struct Lookup
{
    /// <summary>The place of a connection that is in no table.</summary>
    public const int Nowhere = -1;

    /// <summary>Prepares to look for a packet's connection.</summary>
    public Lookup(in TcpPacket packet)
    {
        FromHigh = packet.Source.CompareTo(packet.Destination) > 0;
        Hash = FromHigh ? ConnectionKey.Hash(packet.Destination, packet.Source) : ConnectionKey.Hash(packet.Source, packet.Destination);
        Place = Nowhere;
    }

    /// <summary>Whether the higher of the two sockets sent the packet.</summary>
    public bool FromHigh { get; }

    /// <summary>The key's hash.</summary>
    public uint Hash { get; }

    /// <summary>Where the connection was when it was last looked for.</summary>
    public int Place { readonly get; private set; }

    /// <summary>How many connections had been removed from the table by then: as long as none more was, it still is there.</summary>
    public uint Removals { readonly get; private set; }

    /// <summary>Notes where the connection was found.</summary>
    public void Found(int place, uint removals) => (Place, Removals) = (place, removals);

    /// <summary>The key of the packet's connection.</summary>
    public readonly ConnectionKey KeyOf(in TcpPacket packet) =>
        FromHigh ? ConnectionKey.InOrder(packet.Destination, packet.Source) : ConnectionKey.InOrder(packet.Source, packet.Destination);
}
