using System;
using System.Collections.Generic;

namespace TcpFsm.Trace.Tracking;

/// <summary>
/// By which calls and timers a state sends segments with which flags, as it follows from the spec. Answers are not in it: an end
/// gives them when it receives, and they are remembered then.
/// </summary>
internal static class Senders
{
    private const TcpFlags Deciding = TcpFlags.Fin | TcpFlags.Syn | TcpFlags.Ack;

    private static readonly TcpState[] States = Enum.GetValues<TcpState>();
    private static readonly TcpEvent[][] Table = MakeTable();

    /// <summary>The events that may send such a segment, in the order of the spec: where several would, the first is taken.</summary>
    public static ReadOnlySpan<TcpEvent> Of(TcpState state, TcpFlags flags) => Table[IndexOf(state, Decisive(flags))];

    /// <summary>
    /// The flags that tell segments apart. PSH, URG and those of ECN only mark what is sent anyway; a RST is one with or without ACK, which
    /// stacks add and nobody looks at.
    /// </summary>
    public static TcpFlags Decisive(TcpFlags flags) => (flags & TcpFlags.Rst) != 0 ? TcpFlags.Rst : flags & Deciding;

    private static TcpEvent[][] MakeTable()
    {
        var table = new TcpEvent[IndexOf((TcpState)States.Length, TcpFlags.None)][];
        foreach (TcpState state in States)
        {
            for (TcpFlags flags = TcpFlags.None; IndexOf(TcpState.Closed, flags) < IndexOf((TcpState)1, TcpFlags.None); flags++)
                table[IndexOf(state, flags)] = [.. EventsOf(state, flags)];
        }

        return table;
    }

    private static IEnumerable<TcpEvent> EventsOf(TcpState state, TcpFlags flags)
    {
        foreach (TcpEvent happening in Enum.GetValues<TcpEvent>())
        {
            if (happening != TcpEvent.Segment && state.MaySend(happening, flags))
                yield return happening;
        }
    }

    // The deciding flags lie within the lowest five bits.
    private static int IndexOf(TcpState state, TcpFlags flags) => ((int)state << 5) | (int)flags;
}
