using TcpFsm.Headers;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Tracking;

namespace TcpFsm.Trace.Storage;

/// <summary>Keys in 12 octets: those of IPv4 whole, those of IPv6 with their addresses elsewhere, so that who has none does not pay for them.</summary>
internal sealed class KeyStore
{
    private readonly Pool<AddressPair> _pairs = new();

    /// <summary>Stores a key.</summary>
    public StoredKey Store(in ConnectionKey key)
    {
        var stored = new StoredKey { LowPort = key.Low.Port, HighPort = key.High.Port };
        if (key.IsIPv4)
        {
            stored.Low = (uint)key.Low.Address.Low;
            stored.High = (uint)key.High.Address.Low;
            return stored;
        }

        int pair = _pairs.Take();
        _pairs[pair] = new AddressPair { Low = key.Low.Address, High = key.High.Address };
        stored.Low = (uint)pair;
        return stored;
    }

    /// <summary>Whether a stored key is that of these sockets.</summary>
    public bool Equals(in StoredKey stored, bool isIPv4, in SocketAddress low, in SocketAddress high)
    {
        if (stored.LowPort != low.Port || stored.HighPort != high.Port)
            return false;
        if (isIPv4)
            return IpAddress.FromIPv4(stored.Low) == low.Address && IpAddress.FromIPv4(stored.High) == high.Address;
        ref readonly AddressPair pair = ref _pairs[(int)stored.Low];
        return pair.Low == low.Address && pair.High == high.Address;
    }

    /// <summary>The key that was stored.</summary>
    public ConnectionKey Load(in StoredKey stored, bool isIPv4)
    {
        AddressPair pair = isIPv4
            ? new AddressPair { Low = IpAddress.FromIPv4(stored.Low), High = IpAddress.FromIPv4(stored.High) }
            : _pairs[(int)stored.Low];
        return ConnectionKey.InOrder(new SocketAddress(pair.Low, stored.LowPort), new SocketAddress(pair.High, stored.HighPort));
    }

    /// <summary>Forgets a key.</summary>
    public void Forget(in StoredKey stored, bool isIPv4)
    {
        if (!isIPv4)
            _pairs.Return((int)stored.Low);
    }
}
