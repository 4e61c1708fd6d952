using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Connection;

/// <summary>Writes how a connection runs its timers.</summary>
public sealed class ConnectionTimersEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the methods.</summary>
    public void Write()
    {
        writer.Lines($$"""
            // A time provider may call late, after the timer was stopped or started anew, and a little early: the timer's own time decides.
            private void HandleExpiry({{context.Types.Timer}} timer)
            {
                if (IsMine)
                {
                    if (_disposed || !_machine.IsRunning(timer)) return;
                    throw InUseError();
                }

                ClaimUse(-UserThread);
                try
                {
                    if (!_disposed && _machine.IsRunning(timer)) Expire(timer);
                }
                finally
                {
                    EndUse();
                }
            }

            private void Expire({{context.Types.Timer}} timer)
            {
                global::System.TimeSpan left = _lengths[(int)timer] - _time.GetElapsedTime(_started[(int)timer]);
                if (left > global::System.TimeSpan.Zero)
                {
                    _clocks[(int)timer]?.Change(ClockTime(left), global::System.Threading.Timeout.InfiniteTimeSpan);
                    return;
                }

                var effects = new EffectsSink(this);
                {{context.Types.State}} from = _machine.State;
                TellTransition(from, ExpiryOf(timer), _machine.Expire(timer, Parameters, ref effects));
            }

            private void ArmTimer({{context.Types.Timer}} timer, global::System.TimeSpan after)
            {
                if (_disposed) return;
                _started[(int)timer] = _time.GetTimestamp();
                _lengths[(int)timer] = after;
                if (_clocks[(int)timer] is { } clock) clock.Change(ClockTime(after), global::System.Threading.Timeout.InfiniteTimeSpan);
                else _clocks[(int)timer] = MakeClock(timer, after);
            }

            // Apart, so that only a timer's first start pays for what the clock has to know.
            private global::System.Threading.ITimer MakeClock({{context.Types.Timer}} timer, global::System.TimeSpan after) =>
                _time.CreateTimer(_ => HandleExpiry(timer), null, ClockTime(after), global::System.Threading.Timeout.InfiniteTimeSpan);

            private void DisarmTimer({{context.Types.Timer}} timer) =>
                _clocks[(int)timer]?.Change(global::System.Threading.Timeout.InfiniteTimeSpan, global::System.Threading.Timeout.InfiniteTimeSpan);

            // Clocks take whole milliseconds and not all lengths; what is left after a day is waited for anew.
            private static global::System.TimeSpan ClockTime(global::System.TimeSpan left)
            {
                if (left > global::System.TimeSpan.FromDays(1)) return global::System.TimeSpan.FromDays(1);
                long milliseconds = (left.Ticks + global::System.TimeSpan.TicksPerMillisecond - 1) / global::System.TimeSpan.TicksPerMillisecond;
                return new global::System.TimeSpan(milliseconds * global::System.TimeSpan.TicksPerMillisecond);
            }

            """);
        writer.Open($"private static {context.Types.Event} ExpiryOf({context.Types.Timer} timer) => timer switch");
        foreach (EventModel timeout in context.Model.Events.Where(e => e.Kind == EventKind.Timeout))
        {
            string timer = EmitContext.Member(context.Types.Timer, context.Model.Timers[timeout.Timer].Identifier);
            writer.Line($"{timer} => {EmitContext.Member(context.Types.Event, timeout.Identifier)},");
        }

        writer.Line("_ => default,");
        writer.Close("};").Line();
    }
}
