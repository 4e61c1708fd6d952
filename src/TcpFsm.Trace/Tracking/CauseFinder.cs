using System;

namespace TcpFsm.Trace.Tracking;

/// <summary>
/// Finds the call or the timer that made an end send a segment: has its machine try those by which the spec has the state send such
/// flags, and takes the first that sends this segment. What a capture cannot show is taken as it must have been: how much the user sent,
/// which number was chosen, that a timer ran. SEG.ACK is not compared, for what the sender had received by then the order of packets at
/// the place of capture does not tell.
/// </summary>
internal sealed class CauseFinder(MachineRunner runner)
{
    private static readonly TcpState[] States = Enum.GetValues<TcpState>();

    /// <summary>
    /// Has the end send the segment. Its machine is then where sending it leads to, but for what a timer counts; and where nothing
    /// leads to the segment, which returns null, it is as it was.
    /// </summary>
    public TcpEvent? Send(ref TracedEnd end, ConnectionEnd which, in TcpSegment wanted) => Send(ref end, which, wanted, isAgain: false);

    // Only timers send again what was sent; calls send new numbers.
    private TcpEvent? Send(ref TracedEnd end, ConnectionEnd which, in TcpSegment wanted, bool isAgain)
    {
        foreach (TcpEvent candidate in Senders.Of(end.Machine.State, wanted.Flags))
        {
            if (isAgain && !MachineRunner.IsTimer(candidate))
                continue;
            if (runner.TrySend(ref end, which, candidate, wanted))
                return candidate;
        }

        return null;
    }

    /// <summary>What sends the segment again, be it in a state that the end has left in the meantime. The machine stays as it is.</summary>
    public void Repeat(ref TracedEnd end, ConnectionEnd which, in TcpSegment wanted) => Tell(ref end, which, wanted, isAgain: true);

    /// <summary>What sent the segment before the end came to its present state. The machine stays as it is.</summary>
    public void Recall(ref TracedEnd end, ConnectionEnd which, in TcpSegment wanted) => Tell(ref end, which, wanted, isAgain: false);

    private void Tell(ref TracedEnd end, ConnectionEnd which, in TcpSegment wanted, bool isAgain)
    {
        TcpMachine now = end.Machine;
        // One packet may hold what the machine sends as two segments: its last text, and the FIN behind it.
        bool isTwo = wanted.Data > 0 && (wanted.Flags & TcpFlags.Fin) != 0;
        TellPart(ref end, which, isTwo ? wanted with { Flags = wanted.Flags & ~TcpFlags.Fin } : wanted, isAgain);
        end.Machine = now;
        if (!isTwo)
            return;
        TellPart(ref end, which, wanted with { Seq = wanted.Seq + wanted.Data, Data = 0 }, isAgain);
        end.Machine = now;
    }

    // What is repeated is the first that is outstanding; the packet shows which that was. What is new begins where all that was sent ends.
    private void TellPart(ref TracedEnd end, ConnectionEnd which, in TcpSegment wanted, bool isAgain)
    {
        SequenceNumber next = isAgain ? wanted.Seq + wanted.Data + ((wanted.Flags & (TcpFlags.Syn | TcpFlags.Fin)) != 0 ? 1u : 0) : wanted.Seq;
        if (isAgain)
            end.Machine.SndUna = wanted.Seq;
        else
            end.Machine.SndNxt = next;
        if (Send(ref end, which, wanted, isAgain) is null)
            SendEarlier(ref end, which, wanted, next, isAgain);
    }

    private void SendEarlier(ref TracedEnd end, ConnectionEnd which, in TcpSegment wanted, SequenceNumber next, bool isAgain)
    {
        TcpState first = end.Has(EndMarks.Established) && (wanted.Flags & TcpFlags.Syn) == 0 ? TcpState.Established : TcpState.Closed;
        foreach (TcpState state in States.AsSpan((int)first))
        {
            end.Machine = Earlier(state, wanted, next);
            if (Send(ref end, which, wanted, isAgain) is not null)
                return;
        }
    }

    private static TcpMachine Earlier(TcpState state, in TcpSegment wanted, SequenceNumber next) => new()
    {
        State = state,
        Iss = wanted.Seq,
        SndUna = wanted.Seq,
        SndNxt = next,
        SndUp = wanted.Seq,
        SndWnd = WindowScale.Largest,
        RcvNxt = wanted.Ack,
        RcvUp = wanted.Ack,
        SynOut = (wanted.Flags & TcpFlags.Syn) != 0,
        FinSent = (wanted.Flags & TcpFlags.Fin) != 0 && next != wanted.Seq,
        FinSeq = wanted.Seq,
    };
}
