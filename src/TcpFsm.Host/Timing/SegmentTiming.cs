using System;

namespace TcpFsm.Host.Timing;

/// <summary>Times one segment at a time, from its sending to its acknowledgment, and none that was sent again (RFC 6298, sections 3 and 4).</summary>
public struct SegmentTiming
{
    private SequenceNumber _end;
    private long _sent;

    /// <summary>Whether a segment is being timed.</summary>
    public bool IsRunning { readonly get; private set; }

    /// <summary>New octets are sent; they are timed unless others are.</summary>
    /// <param name="end">The sequence number after the segment's last.</param>
    /// <param name="now">The time stamp of now, see <see cref="TimeProvider.GetTimestamp"/>.</param>
    public void Sent(SequenceNumber end, long now)
    {
        if (IsRunning) return;
        (_end, _sent, IsRunning) = (end, now, true);
    }

    /// <summary>Octets are sent again. Which of the copies an acknowledgment is for cannot be known, so nothing in flight is timed (Karn's algorithm).</summary>
    public void SentAgain() => IsRunning = false;

    /// <summary>An acknowledgment arrives.</summary>
    /// <param name="acknowledged">What the peer expects next.</param>
    /// <param name="sent">When the segment was sent, as given to <see cref="Sent"/>.</param>
    /// <returns>Whether the segment that is timed is acknowledged; no longer timed then.</returns>
    public bool TryEnd(SequenceNumber acknowledged, out long sent)
    {
        sent = _sent;
        if (!IsRunning || acknowledged < _end) return false;
        IsRunning = false;
        return true;
    }
}
