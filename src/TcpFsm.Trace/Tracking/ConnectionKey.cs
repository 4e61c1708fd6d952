using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Tracking;

/// <summary>Two sockets in an order that does not depend on who sent: one key for both directions.</summary>
internal readonly struct ConnectionKey
{
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

    /// <summary>The hash of this key.</summary>
    public uint Hash() => Hash(Low, High);

    /// <summary>The hash of a key. All bits matter: connections of one client differ in a few bits of the port only.</summary>
    public static uint Hash(in SocketAddress low, in SocketAddress high)
    {
        ulong mixed = unchecked((Fold(low) * 0x9E37_79B9_7F4A_7C15) ^ (Fold(high) * 0xC2B2_AE3D_27D4_EB4F));
        mixed ^= mixed >> 29;
        return (uint)(unchecked(mixed * 0xBF58_476D_1CE4_E5B9) >> 32);
    }

    // An IPv4 address leaves the highest 16 bits to the port.
    private static ulong Fold(in SocketAddress socket) =>
        unchecked(socket.Address.Low ^ ((ulong)socket.Port << 48) ^ (socket.Address.High * 0x27D4_EB2F_1656_67C5));
}
