namespace TcpFsm.Host.Connections;

/// <summary>Bounds how many connections wait in TIME-WAIT.</summary>
internal sealed class TimeWaits(int most)
{
    /// <summary>How many do.</summary>
    public int Count { get; private set; }

    /// <summary>One more, if there is room.</summary>
    public bool TryAdd()
    {
        if (Count >= most) return false;
        Count++;
        return true;
    }

    /// <summary>One less.</summary>
    public void Remove() => Count--;
}
