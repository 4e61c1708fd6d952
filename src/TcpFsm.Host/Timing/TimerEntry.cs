namespace TcpFsm.Host.Timing;

/// <summary>One timer of a <see cref="TimerQueue"/>; made once and started as often as like.</summary>
internal sealed class TimerEntry(IExpiring owner, int timer)
{
    /// <summary>The place in the queue of an entry that does not run.</summary>
    public const int Resting = -1;

    /// <summary>Who is told.</summary>
    public IExpiring Owner { get; } = owner;

    /// <summary>The owner's number for it.</summary>
    public int Timer { get; } = timer;

    /// <summary>When it expires, in ticks of the queue's clock.</summary>
    public long Deadline { get; set; }

    /// <summary>Of two timers with one deadline the one started first expires first.</summary>
    public long Order { get; set; }

    /// <summary>Where it stands in the heap.</summary>
    public int Place { get; set; } = Resting;

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => Place != Resting;

    /// <summary>Whether it expires before another.</summary>
    public bool IsBefore(TimerEntry other) => Deadline != other.Deadline ? Deadline < other.Deadline : Order < other.Order;
}
