using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Tracking;

/// <summary>
/// Says when to look for connections whose TIME-WAIT has run out by the capture's own clock (RFC 9293 3.4.2), so that memory is bounded
/// by what lives. Never more often than there are packets for it: a capture whose time leaps must not make work.
/// </summary>
internal sealed class TimeWaitClock
{
    private const long Minute = 60_000_000_000;

    // 2 MSL, MSL being 2 minutes.
    private const long TimeWait = 4 * Minute;

    private long? _lookedAt;
    private long _lookedAtPacket;

    /// <summary>Whether to look now.</summary>
    /// <param name="time">Time of the packet at hand.</param>
    /// <param name="packets">Its number.</param>
    /// <param name="connections">How many connections there are to look at.</param>
    public bool IsDue(CaptureTime time, long packets, int connections)
    {
        _lookedAt ??= time.Nanoseconds;
        if ((ulong)(time.Nanoseconds - _lookedAt.Value + Minute) < 2 * Minute || packets - _lookedAtPacket < connections)
            return false;
        _lookedAt = time.Nanoseconds;
        _lookedAtPacket = packets;
        return true;
    }

    /// <summary>Whether a connection that was over at one time is forgotten by its ends at another.</summary>
    public static bool HasRunOut(long lastTime, long now) => now - lastTime > TimeWait;
}
