using System.Collections.Generic;
using TcpFsm;

namespace FirewallCheck;

/// <summary>Lets packets through and drops scans. It remembers who opened a connection to whom, and no more.</summary>
internal sealed class Firewall
{
    private readonly HashSet<(string, string)> _opened = [];

    /// <summary>What the packet looks for; <see cref="Scan.None"/> lets it through.</summary>
    public Scan Check(Packet packet)
    {
        bool isOfConnection = _opened.Contains((packet.Source, packet.Destination)) || _opened.Contains((packet.Destination, packet.Source));
        Scan scan = ScanRecogniser.Recognise(packet.Flags, isOfConnection);
        if (scan == Scan.None) Remember(packet);
        return scan;
    }

    private void Remember(Packet packet)
    {
        if (packet.Flags is TcpFlags.Syn or (TcpFlags.Syn | TcpFlags.Ece | TcpFlags.Cwr)) _opened.Add((packet.Source, packet.Destination));
        if (!packet.Flags.HasFlag(TcpFlags.Rst)) return;
        _opened.Remove((packet.Source, packet.Destination));
        _opened.Remove((packet.Destination, packet.Source));
    }
}
