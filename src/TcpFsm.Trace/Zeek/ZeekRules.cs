using System;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Zeek;

/// <summary>How packets move Zeek's ends from state to state, and what the states at the end are called together.</summary>
internal static class ZeekRules
{
    /// <summary>Moves both ends as a packet of the one demands.</summary>
    public static void Move(ref ZeekEnd from, ref ZeekEnd to, in TcpPacket packet)
    {
        if (packet.Has(TcpFlags.Rst))
            Reset(ref from, to);
        else if (packet.Has(TcpFlags.Fin))
            Close(ref from, ref to);
        else if (packet.Has(TcpFlags.Syn))
            Open(ref from, ref to, packet.Has(TcpFlags.Ack));
        else if (from.State == ZeekState.Inactive)
            Begin(ref from, ref to);
    }

    /// <summary>The first rule that holds names the connection.</summary>
    public static string ConnState(in ZeekEnd originator, in ZeekEnd responder, in ZeekHistory history) => (originator.State, responder.State) switch
    {
        (_, ZeekState.Reset) => ResetByResponder(originator, responder),
        (ZeekState.Reset, _) => ResetByOriginator(responder, history),
        (ZeekState.Closed, ZeekState.Closed) => "SF",
        (ZeekState.Closed, _) => responder.IsIdle ? "SH" : "S2",
        (_, ZeekState.Closed) => originator.IsIdle ? "SHR" : "S3",
        (ZeekState.SynSent, ZeekState.Inactive) => "S0",
        (ZeekState.Established, ZeekState.Established) => "S1",
        _ => "OTH",
    };

    private static string ResetByResponder(in ZeekEnd originator, in ZeekEnd responder)
    {
        bool nothingSaid = originator.State == ZeekState.Reset && !originator.HasText && !responder.HasText;
        if (originator.State is ZeekState.SynSent or ZeekState.SynAckSent || nothingSaid)
            return "REJ";
        return originator.IsIdle ? "RSTRH" : "RSTR";
    }

    private static string ResetByOriginator(in ZeekEnd responder, in ZeekHistory history)
    {
        if (!responder.IsIdle)
            return "RSTO";
        return IsResetAfterSyn(history.ToString()) ? "RSTOS0" : "OTH";
    }

    // A SYN, and before the RST nothing but repetitions and windows: ^?S[^HAFGIQ]*R, anywhere in the history as Zeek has it.
    private static bool IsResetAfterSyn(string history)
    {
        int syn = history.LastIndexOf('S');
        int reset = history.LastIndexOf('R');
        return syn >= 0 && reset > syn && history.AsSpan(syn, reset - syn).IndexOfAny("HAFGIQ") < 0;
    }

    // After both FINs a RST only sweeps up: the connection was closed in order.
    private static void Reset(ref ZeekEnd from, in ZeekEnd to)
    {
        if (from.State == ZeekState.Closed && to.State == ZeekState.Closed)
            return;
        if (from.State != ZeekState.Reset)
            from.ClosedBeforeReset = from.State == ZeekState.Closed;
        from.State = ZeekState.Reset;
    }

    private static void Close(ref ZeekEnd from, ref ZeekEnd to)
    {
        if (from.State == ZeekState.Reset)
            return;
        from.State = ZeekState.Closed;
        // The other side had sent its FIN and then, impatient, a RST; with this FIN both have closed.
        if (to.State == ZeekState.Reset && to.ClosedBeforeReset)
            to.State = ZeekState.Closed;
    }

    private static void Open(ref ZeekEnd from, ref ZeekEnd to, bool ack)
    {
        if (from.State is not (ZeekState.Inactive or ZeekState.SynSent))
            return;
        if (!ack)
            from.State = ZeekState.SynSent;
        else if (to.State is ZeekState.SynSent or ZeekState.Established)
            (from.State, to.State) = (ZeekState.Established, ZeekState.Established);
        else
            from.State = to.State == ZeekState.Inactive ? ZeekState.SynAckSent : ZeekState.Established;
    }

    private static void Begin(ref ZeekEnd from, ref ZeekEnd to)
    {
        if (to.State == ZeekState.SynAckSent)
            (from.State, to.State) = (ZeekState.Established, ZeekState.Established);
        else
            from.State = ZeekState.Partial;
    }
}
