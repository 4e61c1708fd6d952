using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Walks;

/// <summary>How long each timer was last started for.</summary>
internal sealed class TimerDurations(ProtocolModel model)
{
    private readonly long[] _ticks = new long[model.Timers.Count];

    public long Of(int timer) => _ticks[timer];

    public void Started(int timer, long ticks) => _ticks[timer] = ticks;
}
