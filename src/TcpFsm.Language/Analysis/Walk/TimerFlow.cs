namespace TcpFsm.Language.Analysis.Walk;

/// <summary>What some paths may do to timers, as bits by timer: one runs afterwards if it ran and is kept, or is started.</summary>
/// <param name="Kept">Timers that some path does not stop.</param>
/// <param name="Started">Timers that some path starts and does not stop again.</param>
internal readonly record struct TimerFlow(ulong Kept, ulong Started)
{
    /// <summary>Timers beyond these are not told apart: they may run anywhere.</summary>
    public const int Limit = 64;

    /// <summary>A path that leaves all timers alone.</summary>
    public static TimerFlow Nothing => new(ulong.MaxValue, 0);

    /// <summary>A path that stops all timers.</summary>
    public static TimerFlow StopAll => default;

    /// <summary>The bit of a timer; none beyond the limit.</summary>
    public static ulong Bit(int timer) => timer < Limit ? 1UL << timer : 0;

    /// <summary>Which timers may run afterwards.</summary>
    /// <param name="running">Those that may run before.</param>
    public ulong After(ulong running) => (running & Kept) | Started;

    /// <summary>These paths or those.</summary>
    public TimerFlow Or(TimerFlow other) => new(Kept | other.Kept, Started | other.Started);

    /// <summary>The same, the timer stopped at the end.</summary>
    public TimerFlow Stop(int timer) => new(Kept & ~Bit(timer), Started & ~Bit(timer));

    /// <summary>The same, the timer started at the end.</summary>
    public TimerFlow Start(int timer) => this with { Started = Started | Bit(timer) };

    /// <summary>First this, then that.</summary>
    public TimerFlow Then(TimerFlow next) => new(Kept & next.Kept, next.After(Started));
}
