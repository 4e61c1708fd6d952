using System;
using System.Net.Sockets;
using TcpFsm.Host.Buffers;
using TcpFsm.Host.Demultiplexing;
using TcpFsm.Host.Listening;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Sockets;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Connections;

/// <summary>One connection: the machine decides, and the parts around it hold octets, time and the congestion window.</summary>
internal sealed partial class Connection : IEndpoint, IExpiring
{
    private readonly TcpHost _host;
    private readonly Acknowledger _acknowledger;
    private TcpMachine _machine;
    private Negotiation _agreed;
    private ParameterChoice _choice;
    private TcpParameters _parameters;

    /// <param name="host">Where it lives.</param>
    /// <param name="key">Its two sockets.</param>
    /// <param name="settings">What its socket is set to.</param>
    /// <param name="machine">The machine it begins with: a fresh one, a listener's, or one in TIME-WAIT that is opened anew.</param>
    /// <param name="listener">The listener that it belongs to until it is accepted; null for one that calls.</param>
    public Connection(TcpHost host, in ConnectionKey key, SocketSettings settings, in TcpMachine machine, Listener? listener)
    {
        (_host, Key, _machine, Listener) = (host, key, machine, listener);
        Timers = new ConnectionTimers(host.Timers, this);
        Receiver = new Receiver(settings.ReceiveBufferSize);
        Sender = new Sender(new SendBuffer(settings.SendBufferSize), host.NewRoundTripClock(), host.Options.InitialWindowSegments) { NoDelay = settings.NoDelay };
        _acknowledger = new Acknowledger(host.Options.DelayedAck);
        int largest = Math.Min(host.Output.LargestText(key.Local.Address.IsIPv4), settings.MaximumSegmentSize ?? int.MaxValue);
        _agreed = new Negotiation(key.Local.Address.IsIPv4, largest, host.Options.WindowScaling ? settings.ReceiveBufferSize : null);
        _choice = new ParameterChoice { KeepAlive = settings.KeepAlive, UserTimeout = settings.UserTimeout, IsHalfOpen = listener is not null };
        _parameters = host.ParameterSets.Get(_choice);
        Apply();

        // A listener has no buffer: the window it opened with is that of each of its connections.
        Begin();
        if (machine.State == TcpState.Listen) _machine.RcvWnd = Receiver.Window();
    }

    /// <summary>Its two sockets.</summary>
    public ConnectionKey Key { get; }

    /// <summary>The listener that it waits at to be accepted.</summary>
    public Listener? Listener { get; private set; }

    /// <summary>The program's socket; null before it is accepted and after it was closed.</summary>
    public TcpSocket? Socket { get; private set; }

    /// <summary>What is left of it in the table of connections in TIME-WAIT.</summary>
    public TimeWait? Rest { get; private set; }

    /// <summary>The half that sends.</summary>
    public Sender Sender { get; }

    /// <summary>The half that receives.</summary>
    public Receiver Receiver { get; }

    /// <summary>Its timers.</summary>
    public ConnectionTimers Timers { get; }

    /// <summary>The machine's variables.</summary>
    public ref readonly TcpMachine Machine => ref _machine;

    /// <summary>What was agreed on with the peer.</summary>
    public ref readonly Negotiation Agreed => ref _agreed;

    /// <inheritdoc/>
    public TcpState State => Rest?.State ?? _machine.State;

    /// <summary>Whether it was open ever.</summary>
    public bool WasOpen { get; private set; }

    /// <summary>Whether the peer's FIN arrived: behind what is readable there is nothing more.</summary>
    public bool PeerHasClosed { get; private set; }

    /// <summary>What it failed with and nobody was told yet (SO_ERROR).</summary>
    public SocketError Fault { get; private set; }

    /// <summary>TIME-WAIT is over.</summary>
    public void RestEnded() => Announce();

    /// <summary>What it knows of itself and its way.</summary>
    public TcpSocketInfo Describe() => new()
    {
        State = State,
        Machine = _machine,
        SmoothedRoundTrip = Sender.RoundTrip.Estimator.SmoothedRoundTrip,
        RoundTripVariation = Sender.RoundTrip.Estimator.Variation,
        RetransmissionTimeout = Sender.Rto(_machine.Retries),
        CongestionWindow = Sender.Congestion?.CongestionWindow ?? 0,
        SlowStartThreshold = Sender.Congestion?.SlowStartThreshold ?? 0,
        SendMss = _agreed.SendMss,
        PeerWindowScale = _agreed.PeerScale,
        OwnWindowScale = _agreed.OwnScale,
        Retransmissions = Sender.Retransmissions,
        Unacknowledged = Sender.Buffer.Length,
        Unread = (int)Receiver.Readable,
    };

    /// <summary>Gives it to a socket, as a connect and an accept do.</summary>
    public void AttachTo(TcpSocket socket)
    {
        (Socket, Listener) = (socket, null);
        Set(_choice with { IsHalfOpen = false });
    }

    /// <summary>What it failed with, which is forgotten by that.</summary>
    public SocketError TakeFault()
    {
        SocketError fault = Fault;
        Fault = SocketError.Success;
        return fault;
    }

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
        if (from == TcpState.SynSent && (segment.Flags & TcpFlags.Syn) != 0) Receiver.Opens(segment.Seq + 1);
        _keepAlives = 0;
        Sender.Arrives(segment, _machine);
        Receiver.Arrives(segment.Data);
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

        TcpState from = _machine.State;
        Begin();
        var effects = new ConnectionEffects(this);
        bool isHard = error.Kind == IcmpKind.Hard;
        TcpOutcome outcome = isHard ? _machine.IcmpHard(_parameters, ref effects) : _machine.IcmpSoft(_parameters, ref effects);
        Finish(from, isHard ? TcpEvent.IcmpHard : TcpEvent.IcmpSoft, outcome);
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

        TcpState from = _machine.State;
        Begin();
        var effects = new ConnectionEffects(this);
        TcpParameters parameters = expired == TcpTimer.KeepAlive ? Probing() : _parameters;
        TcpOutcome outcome = _machine.Expire(expired, parameters, ref effects);
        Finish(from, EventOf(expired), outcome);
    }

    /// <inheritdoc/>
    public void Refresh() => _parameters = _host.ParameterSets.Get(_choice);

    /// <inheritdoc/>
    public void Drop()
    {
        Timers.StopAll();
        _machine = default;
        Announce();
    }

    private static TcpEvent EventOf(TcpTimer timer) => timer switch
    {
        TcpTimer.Retransmission => TcpEvent.TimeoutRetransmission,
        TcpTimer.TimeWait => TcpEvent.TimeoutTimeWait,
        TcpTimer.User => TcpEvent.TimeoutUser,
        TcpTimer.FinWait2 => TcpEvent.TimeoutFinWait2,
        TcpTimer.Persist => TcpEvent.TimeoutPersist,
        _ => TcpEvent.TimeoutKeepAlive,
    };

    // The acknowledgment that would complete a connection nobody has room for is lost on purpose: the peer's next segment, or our SYN,ACK again, brings another.
    private bool IsTooEarly(TcpFlags flags) =>
        _machine.State == TcpState.SynReceived && Listener is { IsFull: true } && (flags & (TcpFlags.Ack | TcpFlags.Rst | TcpFlags.Syn)) == TcpFlags.Ack;

    private void Agree(in WireSegment syn)
    {
        _agreed.Take(syn);
        Apply();
    }

    // The SYN was not taken after all.
    private void Disagree(in Negotiation before)
    {
        _agreed = before;
        Apply();
    }

    private void Apply()
    {
        _choice = _choice with { Mss = _agreed.SendMss };
        _parameters = _host.ParameterSets.Get(_choice);
        Sender.Mss = _agreed.SendMss;
        Receiver.Scale = _agreed.OwnScale;
    }

    private void Shrink(int mtu)
    {
        int mss = mtu - TcpPacketCodec.PlainHeaders(Key.Local.Address.IsIPv4);
        if (mss >= _agreed.SendMss || mss < PacketOutput.SmallestMtu) return;
        _agreed.Lower(mss);
        Apply();
        if (Sender.Buffer.Length > 0 && _machine.SndUna != _machine.SndNxt) Resend(_machine.SndUna);
    }

    // Behind the first keep-alive the next ones follow sooner.
    private TcpParameters Probing() => _host.ParameterSets.Get(_choice with { KeepAlive = _host.Options.KeepAliveInterval });

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

    private void Announce()
    {
        if (Socket is { } socket) _host.Gate.Announce(socket);
    }
}
