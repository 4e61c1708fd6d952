using System.Linq;
using TcpFsm.Trace;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Tool.Tracing;

/// <summary>Counts what a run may have to fail on, over all its captures, and hands everything on.</summary>
/// <param name="inner">Prints.</param>
internal sealed class CountingSink(ITraceSink inner) : ITraceSink
{
    /// <summary>Packets with flags that no state sends.</summary>
    public long Illegal { get; private set; }

    /// <summary>Packets that no rule leads to.</summary>
    public long Unexplained { get; private set; }

    /// <summary>Servers that look flooded with SYNs.</summary>
    public long Floods { get; private set; }

    /// <summary>Things wrong with the captures themselves.</summary>
    public long Problems { get; private set; }

    /// <inheritdoc/>
    public void Packet(in PacketFinding packet)
    {
        if (packet.Verdict == Verdict.Illegal) Illegal++;
        else if (packet.Verdict == Verdict.Unexplained) Unexplained++;
        inner.Packet(packet);
    }

    /// <inheritdoc/>
    public void Connection(in ConnectionFinding connection) => inner.Connection(connection);

    /// <inheritdoc/>
    public void Capture(CaptureSummary capture)
    {
        Floods += capture.HalfOpen.Count(s => s.IsFlood);
        Problems += capture.Problems.Count(p => p.Severity != CaptureSeverity.Unreadable);
        if (!capture.IsUnreadable) inner.Capture(capture);
    }
}
