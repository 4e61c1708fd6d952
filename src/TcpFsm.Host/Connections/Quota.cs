namespace TcpFsm.Host.Connections;

/// <summary>Bounds how many of something a host has.</summary>
internal sealed class Quota(int most)
{
    /// <summary>How many there are.</summary>
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
