using System;

namespace TcpFsm.Host.Demultiplexing;

/// <summary>Bounds challenge acknowledgments, so that nobody can make a host answer without end (RFC 5961, section 7).</summary>
/// <remarks>All connections share it, but the moment at which a second begins is the host's secret only as far as its clock is; the bound is against floods, not against probing.</remarks>
internal sealed class ChallengeThrottle(int perSecond)
{
    private long _second = -1;
    private int _left;

    /// <summary>Whether one may go out now, and counts it.</summary>
    /// <param name="now">Ticks of the host's clock.</param>
    public bool TryTake(long now)
    {
        long second = now / TimeSpan.TicksPerSecond;
        if (second != _second) (_second, _left) = (second, perSecond);
        if (_left == 0) return false;
        _left--;
        return true;
    }
}
