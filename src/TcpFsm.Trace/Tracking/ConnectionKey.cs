using System;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Tracking;

/// <summary>Two sockets in an order that does not depend on who sent: one key for both directions.</summary>
internal readonly struct ConnectionKey : IEquatable<ConnectionKey>
{
    /// <summary>Makes the key of a packet's connection.</summary>
    public ConnectionKey(in SocketAddress one, in SocketAddress other)
    {
        bool ordered = one.CompareTo(other) <= 0;
        Low = ordered ? one : other;
        High = ordered ? other : one;
    }

    /// <summary>The lower of the two sockets.</summary>
    public SocketAddress Low { get; }

    /// <summary>The higher of the two sockets.</summary>
    public SocketAddress High { get; }

    /// <inheritdoc/>
    public bool Equals(ConnectionKey other) => Low == other.Low && High == other.High;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ConnectionKey other && Equals(other);

    /// <summary>All bits matter: connections of one client differ in a few bits of the port only.</summary>
    public override int GetHashCode()
    {
        ulong ports = ((ulong)Low.Port << 16) | High.Port;
        ulong mixed = unchecked((Low.Address.Low * 0x9E37_79B9_7F4A_7C15) ^ (High.Address.Low * 0xC2B2_AE3D_27D4_EB4F) ^ (ports * 0x1656_67B1_9E37_79F9));
        mixed ^= unchecked((Low.Address.High + (High.Address.High * 31)) * 0x27D4_EB2F_1656_67C5);
        mixed ^= mixed >> 29;
        return (int)(unchecked(mixed * 0xBF58_476D_1CE4_E5B9) >> 32);
    }
}
