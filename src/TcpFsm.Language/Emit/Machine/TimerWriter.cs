using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes calls that start and stop timers.</summary>
public static class TimerWriter
{
    /// <summary>What a timer's start is passed.</summary>
    public static IEnumerable<string> StarterArguments(EmitContext context, int timer) => ExpressionWriter.Passed(StarterUsage(context, timer), "");

    /// <summary>What a timer's start needs: the sink, and what its duration reads.</summary>
    public static Usage StarterUsage(EmitContext context, int timer) => Usage.Effects | context.Usage.Of(context.Model.Timers[timer].After);

    /// <summary>How many cancellations follow one another from here, ascending, so that one call does them.</summary>
    public static int CancelsFrom(EmitContext context, EquatableArray<Effect> effects, int start)
    {
        if (context.Layout.TimerWords.Count != 1) return 0;
        int last = -1, count = 0;
        while (start + count < effects.Count && effects[start + count] is CancelEffect cancel && cancel.Timer > last)
        {
            last = cancel.Timer;
            count++;
        }

        return count;
    }

    /// <summary>The call that stops several timers of the only word.</summary>
    public static string StopMany(IEnumerable<int> timers) => $"StopAll({Mask(timers)}, ref effects);";

    /// <summary>A mask of timers within their word.</summary>
    public static string Mask(IEnumerable<int> timers) =>
        "0x" + timers.Aggregate(0UL, (mask, t) => mask | (1UL << (t & 63))).ToString("X", CultureInfo.InvariantCulture);
}
