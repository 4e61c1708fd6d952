namespace TcpFsm.Host.Timing;

/// <summary>Who is told that a timer of a <see cref="TimerQueue"/> expired.</summary>
internal interface IExpiring
{
    /// <summary>The timer of this number expired; it does not run any more.</summary>
    void Expire(int timer);
}
