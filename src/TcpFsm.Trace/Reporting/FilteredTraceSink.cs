using System.Collections.Generic;

namespace TcpFsm.Trace.Reporting;

/// <summary>Hands on the packets that a filter takes, the connections they belong to, and all captures.</summary>
/// <param name="inner">Where to.</param>
/// <param name="filter">What to hand on.</param>
/// <param name="showPackets">Whether packets are handed on, too.</param>
public sealed class FilteredTraceSink(ITraceSink inner, TraceFilter filter, bool showPackets = true) : ITraceSink
{
    // Connections that have not ended yet and of which a packet was taken: no more than are followed at a time.
    private readonly HashSet<long> _taken = [];

    /// <inheritdoc/>
    public void Packet(in PacketFinding packet)
    {
        if (!filter.Takes(packet))
            return;
        if (filter.NeedsPackets)
            _taken.Add(packet.Connection);
        if (showPackets && filter.Left is null)
            inner.Packet(packet);
    }

    /// <inheritdoc/>
    public void Connection(in ConnectionFinding connection)
    {
        bool isTaken = !filter.NeedsPackets || _taken.Remove(connection.Connection);
        if (isTaken && filter.Takes(connection))
            inner.Connection(connection);
    }

    /// <inheritdoc/>
    public void Capture(CaptureSummary capture)
    {
        _taken.Clear();
        inner.Capture(capture);
    }
}
