using System.Net.Sockets;
using TcpFsm.Host.Demultiplexing;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Connections;

/// <content>What the machine asks and does while it judges an event; called by <see cref="ConnectionEffects"/>.</content>
internal sealed partial class Connection
{
    private const int RepliesPerSecond = 10;

    private TcpRule _rule;
    private bool _arrivedBare;
    private int _synTries;
    private int _keepAlives;
    private int _unanswered;
    private SocketError _softFault;
    private SecondBudget _replies;

    /// <summary>An initial sequence number.</summary>
    public SequenceNumber ChooseIss()
    {
        SequenceNumber iss = _host.InitialNumbers.Choose(Key.Local, Key.Remote);
        Sender.Begin(iss);
        return iss;
    }

    /// <summary>One above the numbers of the connection that this one follows (RFC 9293, section 3.6.1, MAY-2).</summary>
    public SequenceNumber ChooseIssAbove(SequenceNumber last)
    {
        SequenceNumber iss = _host.InitialNumbers.ChooseAbove(Key.Local, Key.Remote, last);
        Sender.Begin(iss);
        return iss;
    }

    /// <summary>Whether one more challenge may go out.</summary>
    public bool MayChallenge() => _host.Challenges.TryTake(_host.Timers.Now);

    /// <summary>A rule fires; its effects follow.</summary>
    public void Fired(TcpRule rule)
    {
        _rule = rule;
        switch (rule)
        {
            case TcpRule.E1:
                _unanswered = 0;
                break;
            case TcpRule.E2:
                _unanswered = 0;
                Sender.Repeated(_machine);
                ResendWhatMay();
                break;
            case TcpRule.W2Data or TcpRule.W2Fin:
                Sender.TimedOut(_machine);
                break;
            case TcpRule.Q3 or TcpRule.D1Zero or TcpRule.F0Zero or TcpRule.F1 or TcpRule.F3 or TcpRule.F4:
                _acknowledger.AtOnce();
                break;
            case TcpRule.W2Syn or TcpRule.W2Synack:
                _synTries++;
                break;
            case TcpRule.W8:
                _keepAlives++;
                break;
        }
    }

    /// <summary>The machine tells its user something.</summary>
    public void Notice(in TcpNotice notice)
    {
        switch (notice.Signal)
        {
            case TcpSignal.ConnectionOpen:
                Open();
                break;
            case TcpSignal.ConnectionClosing:
                PeerHasClosed = true;
                break;
            case TcpSignal.CallsFailed:
                Fail(notice.Why);
                break;
            case TcpSignal.ConnectionReset:
                Fail(TcpError.ConnectionReset);
                break;
            case TcpSignal.SoftError:
                _softFault = SocketError.HostUnreachable;
                return;
            case TcpSignal.TextAcknowledged:
                Sender.Acknowledged(notice.Len, _machine);
                ResendWhatMay();
                break;
            case TcpSignal.Text:
                Receiver.Accept(notice.Len);
                break;
            case TcpSignal.HoldText:
                Receiver.Hold(notice.Seq, notice.Len);
                return;
            case TcpSignal.Deliver:
                Receiver.Deliver(notice.Len);
                return;
            default:
                return;
        }

        Announce();
    }

    /// <summary>The machine sends a segment.</summary>
    public void Send(in TcpSegment segment)
    {
        if (IsInVain()) return;
        bool waits = _acknowledger.IsHeld;
        if (_rule != TcpRule.D1Ack || !_acknowledger.TryHold(segment.Ack, Receiver.LargestSegment)) Transmit(segment);
        else if (!waits) Timers.Start(ConnectionTimers.DelayedAck, _acknowledger.Delay);
    }

    // Two ends that do not accept each other's acknowledgments (both have closed their windows and probe, or a stranger made them disagree) would
    // answer one with another for ever. Text, SYN and FIN come by a timer and are always answered.
    private bool IsInVain() =>
        _arrivedBare && (_rule is TcpRule.Q2 or TcpRule.E3 or TcpRule.K0r) && !_replies.TryTake(_host.Timers.Now, static () => RepliesPerSecond);

    private void Transmit(in TcpSegment segment)
    {
        bool isSyn = (segment.Flags & TcpFlags.Syn) != 0;
        int scale = isSyn ? 0 : _agreed.OwnScale;
        var wire = new WireSegment
        {
            Source = Key.Local,
            Destination = Key.Remote,
            Segment = segment with { Wnd = segment.Wnd >> scale },
            MaxSegmentSize = isSyn ? (ushort)_agreed.OfferedMss : null,
            WindowScale = isSyn ? _agreed.OfferedScale : null,
        };
        if (segment.Data > 0) Sender.CopyText(segment.Seq, _host.Output.TextOf(wire));
        _host.Output.Send(wire, scale);
        Sender.Sent(segment);
        if ((segment.Flags & TcpFlags.Ack) != 0) _acknowledger.Sent(segment.Ack);
    }

    private void SendPureAck() => Transmit(new TcpSegment
    {
        Flags = TcpFlags.Ack,
        Seq = _machine.SndNxt,
        Ack = _machine.RcvNxt,
        Wnd = _machine.RcvWnd,
    });

    private void ResendWhatMay()
    {
        while (Sender.TryResend(out SequenceNumber at)) Resend(at);
    }

    // A copy with the acknowledgment and window of now; no number of the machine moves.
    private void Resend(SequenceNumber at)
    {
        uint length = Sender.ResendLength(at, _machine);
        bool isFin = length == 0;
        Transmit(new TcpSegment
        {
            Flags = isFin ? TcpFlags.Fin | TcpFlags.Ack : TcpFlags.Ack,
            Seq = at,
            Ack = _machine.RcvNxt,
            Wnd = _machine.RcvWnd,
            Data = length,
        });
    }

    private void Open()
    {
        WasOpen = true;
        Sender.Opened(_machine, _synTries);
        Listener?.Complete(this);
    }

    private void Fail(TcpError why)
    {
        if (Fault == SocketError.Success) Fault = SocketErrors.Of(why, _machine.State, _softFault);
    }
}
