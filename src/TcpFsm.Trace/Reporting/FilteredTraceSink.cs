namespace TcpFsm.Trace.Reporting;

/// <summary>Hands on what a filter takes, and all captures.</summary>
/// <param name="inner">Where to.</param>
/// <param name="filter">What to hand on.</param>
public sealed class FilteredTraceSink(ITraceSink inner, TraceFilter filter) : ITraceSink
{
    /// <inheritdoc/>
    public void Packet(in PacketFinding packet)
    {
        if (filter.Takes(packet))
            inner.Packet(packet);
    }

    /// <inheritdoc/>
    public void Connection(in ConnectionFinding connection)
    {
        if (filter.Takes(connection))
            inner.Connection(connection);
    }

    /// <inheritdoc/>
    public void Capture(CaptureSummary capture) => inner.Capture(capture);
}
