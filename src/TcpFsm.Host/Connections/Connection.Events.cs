using System;
using System.Net.Sockets;
using TcpFsm.Host.Demultiplexing;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Connections;

/// <content>What happens to a connection: each event goes to the machine, and what follows from the state reached is done.</content>
internal sealed partial class Connection
{
    /// <inheritdoc/>
    public void Receive(in WireSegment wire, ReadOnlySpan<byte> text)
    {
        _host.Observation.Received(wire, _agreed.PeerScale);
        if (IsTooEarly(wire.Segment.Flags)) return;
        TcpState from = _machine.State;
        bool isSyn = (wire.Segment.Flags & TcpFlags.Syn) != 0;
        bool offers = isSyn && from is TcpState.SynSent or TcpState.Listen or TcpState.TimeWait;
        Negotiation before = _agreed;
        if (offers) Agree(wire);
        TcpSegment segment = wire.Scaled(_agreed.PeerScale);

        Begin();
        if (from == TcpState.SynSent && isSyn) Receiver.Opens(segment.Seq + 1);
        _keepAlives = 0;
        Sender.Arrives(segment, _machine);
        Receiver.Arrives(segment.Data);
        _arrivedBare = segment.Data == 0 && (segment.Flags & (TcpFlags.Syn | TcpFlags.Fin)) == 0;
        if (segment.Data > 0 && (Receiver.HasGap || segment.Seq != _machine.RcvNxt)) _acknowledger.AtOnce();
        var effects = new ConnectionEffects(this);
        TcpOutcome outcome = _machine.Receive(segment, _parameters, ref effects);
        Receiver.Store(segment.Seq + (isSyn ? 1 : 0), text);
        if (offers && outcome.State == from) Disagree(before);
        Finish(from, TcpEvent.Segment, outcome);
    }

    /// <inheritdoc/>
    public void Receive(in IcmpError error)
    {
        // Numbers that are not in flight were guessed (RFC 5927, section 4.1).
        if (!(_machine.SndUna <= error.Seq && error.Seq < _machine.SndNxt)) return;
        if (error.Kind == IcmpKind.TooBig)
        {
            Shrink(error.Mtu);
            return;
        }

        Handle(error.Kind == IcmpKind.Hard ? TcpEvent.IcmpHard : TcpEvent.IcmpSoft);
    }

    /// <inheritdoc/>
    public void Expire(int timer)
    {
        if (timer == ConnectionTimers.DelayedAck)
        {
            if (_acknowledger.IsHeld) SendPureAck();
            return;
        }

        var expired = (TcpTimer)timer;
        if (expired == TcpTimer.KeepAlive && _keepAlives >= _host.Options.KeepAliveProbes)
        {
            Fault = SocketError.TimedOut;
            Abort();
            return;
        }

        HandleTimeout(expired, ParametersFor(expired));
        if (expired == TcpTimer.Retransmission) _unanswered++;
    }

    /// <inheritdoc/>
    public void Refresh() => Set(_choice);

    /// <inheritdoc/>
    public void Drop()
    {
        Timers.StopAll();

        // What has not come yet never will: that is not the end of the peer's text.
        if (_machine.State != TcpState.Closed && Fault == SocketError.Success) Fault = SocketError.NetworkDown;
        _machine = default;
        Announce();
    }

    // The acknowledgment that would complete a connection nobody has room for is lost on purpose: the peer's next segment, or our SYN,ACK again, brings another.
    private bool IsTooEarly(TcpFlags flags) =>
        _machine.State == TcpState.SynReceived && Listener is { IsFull: true } && (flags & (TcpFlags.Ack | TcpFlags.Rst | TcpFlags.Syn)) == TcpFlags.Ack;

    // An event that bears nothing but octets, if that.
    private void Handle(TcpEvent what, uint octets = 0)
    {
        TcpState from = _machine.State;
        Begin();
        var effects = new ConnectionEffects(this);
        TcpOutcome outcome = what switch
        {
            TcpEvent.OpenActive => _machine.OpenActive(_parameters, ref effects),
            TcpEvent.Send => _machine.Send(octets, urgent: false, _parameters, ref effects),
            TcpEvent.Receive => _machine.Receive(octets, _parameters, ref effects),
            TcpEvent.Close => _machine.Close(_parameters, ref effects),
            TcpEvent.IcmpHard => _machine.IcmpHard(_parameters, ref effects),
            TcpEvent.IcmpSoft => _machine.IcmpSoft(_parameters, ref effects),
            _ => _machine.Abort(_parameters, ref effects),
        };
        Finish(from, what, outcome);
    }

    private void HandleTimeout(TcpTimer timer, TcpParameters parameters)
    {
        TcpState from = _machine.State;
        Begin();
        var effects = new ConnectionEffects(this);
        TcpOutcome outcome = _machine.Expire(timer, parameters, ref effects);
        Finish(from, EventOf(timer), outcome);
    }

    // Behind the first keep-alive the next ones follow sooner. Probes of a closed window are counted by the machine for their times; of them only
    // those count here that were not answered, or one that gets lost after hours would be one too many.
    private TcpParameters ParametersFor(TcpTimer timer) => timer switch
    {
        TcpTimer.KeepAlive => _host.ParameterSets.Get(_choice with { KeepAlive = _host.Options.KeepAliveInterval }),
        TcpTimer.Retransmission when _machine.SndWnd == 0 && _unanswered < _parameters.R2 => _host.ParameterSets.Get(_choice with { IsProbing = true }),
        _ => _parameters,
    };

    private static TcpEvent EventOf(TcpTimer timer) => timer switch
    {
        TcpTimer.Retransmission => TcpEvent.TimeoutRetransmission,
        TcpTimer.TimeWait => TcpEvent.TimeoutTimeWait,
        TcpTimer.User => TcpEvent.TimeoutUser,
        TcpTimer.FinWait2 => TcpEvent.TimeoutFinWait2,
        TcpTimer.Persist => TcpEvent.TimeoutPersist,
        _ => TcpEvent.TimeoutKeepAlive,
    };

    private void Begin()
    {
        Receiver.Begin(_machine);
        _acknowledger.Begin();
    }

    private void Finish(TcpState from, TcpEvent what, TcpOutcome outcome)
    {
        _rule = default;
        _host.Observation.Transition(Key, from, what, outcome);
        TcpState to = _machine.State;
        if (to == TcpState.Closed || (to == TcpState.Listen && Listener is not null)) End();
        else if (to == TcpState.TimeWait && Rest is null) Retire();
        if (to != from) Announce();
    }

    private void End()
    {
        Timers.StopAll();
        ReleaseQuota();
        _host.Table.Remove(Key, this);
        Listener?.Forget(this);
    }

    // Where the table of those in TIME-WAIT is full the connection ends here, as stacks do it: what it would wait for is rare.
    private void Retire()
    {
        End();
        if (!_host.TimeWaits.TryAdd())
        {
            _machine = default;
            return;
        }

        Rest = new TimeWait(_host, this, _choice);
        _host.Table.Add(Key, Rest);
    }
}
