using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Tracking;

/// <summary>Two sockets in an order that does not depend on who sent: one key for both directions.</summary>
internal readonly struct ConnectionKey
{
    /// <summary>Makes the key of a packet's connection.</summary>
    /// <param name="source">Where the packet comes from.</param>
    /// <param name="destination">Where it goes.</param>
    /// <param name="isSwapped">Whether it comes from the higher socket.</param>
    public ConnectionKey(in SocketAddress source, in SocketAddress destination, out bool isSwapped)
    {
        isSwapped = source.CompareTo(destination) > 0;
        Low = isSwapped ? destination : source;
        High = isSwapped ? source : destination;
    }

    private ConnectionKey(in SocketAddress low, in SocketAddress high)
    {
        Low = low;
        High = high;
    }

    /// <summary>The lower of the two sockets.</summary>
    public SocketAddress Low { get; }

    /// <summary>The higher of the two sockets.</summary>
    public SocketAddress High { get; }

    /// <summary>Whether both addresses are of IPv4.</summary>
    public bool IsIPv4 => Low.Address.IsIPv4 && High.Address.IsIPv4;

    /// <summary>A key of sockets that are in order already.</summary>
    public static ConnectionKey InOrder(in SocketAddress low, in SocketAddress high) => new(low, high);

    /// <summary>Whether both are of the same connection.</summary>
    public bool Equals(in ConnectionKey other) => Low == other.Low && High == other.High;

    /// <summary>All bits matter: connections of one client differ in a few bits of the port only.</summary>
    public uint Hash()
    {
        ulong ports = ((ulong)Low.Port << 16) | High.Port;
        ulong mixed = unchecked((Low.Address.Low * 0x9E37_79B9_7F4A_7C15) ^ (High.Address.Low * 0xC2B2_AE3D_27D4_EB4F) ^ (ports * 0x1656_67B1_9E37_79F9));
        mixed ^= unchecked((Low.Address.High + (High.Address.High * 31)) * 0x27D4_EB2F_1656_67C5);
        mixed ^= mixed >> 29;
        return (uint)(unchecked(mixed * 0xBF58_476D_1CE4_E5B9) >> 32);
    }
}
