namespace TcpFsm.Host.Timing;

/// <summary>One timer of a <see cref="TimerQueue"/>; made once and started as often as like.</summary>
internal sealed class TimerEntry(IExpiring owner, int timer) : HeapTimer
{
    /// <summary>Tells the owner that it expired.</summary>
    public void Expire() => owner.Expire(timer);
}
