using System;

namespace TcpFsm.Host.Demultiplexing;

/// <summary>So many in a second and no more.</summary>
internal struct SecondBudget
{
    private long _second;
    private int _left;

    /// <summary>Takes one, if there is one left.</summary>
    /// <param name="now">Ticks of the host's clock.</param>
    /// <param name="fresh">How many a second that begins now has.</param>
    public bool TryTake(long now, Func<int> fresh)
    {
        // A second's number is never 0, so that the first begins one.
        long second = 1 + (now / TimeSpan.TicksPerSecond);
        if (second != _second) (_second, _left) = (second, fresh());
        if (_left == 0) return false;
        _left--;
        return true;
    }
}
