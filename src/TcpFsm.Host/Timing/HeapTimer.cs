namespace TcpFsm.Host.Timing;

/// <summary>What a <see cref="TimerHeap{TTimer}"/> knows of a timer.</summary>
internal abstract class HeapTimer
{
    /// <summary>When it is due, in ticks of its clock.</summary>
    public long Due { get; set; }

    /// <summary>The order in which timers were started: of two due at once the one started first comes first.</summary>
    public long Order { get; set; }

    /// <summary>Where it stands in the heap; -1 while it does not run.</summary>
    public int Index { get; set; } = -1;

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => Index >= 0;

    /// <summary>Whether this one is due before another.</summary>
    public bool IsBefore(HeapTimer other) => Due < other.Due || (Due == other.Due && Order < other.Order);
}
