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
    private const int LeastIPv4Mtu = 552;
    private const int LeastIPv6Mtu = 1280;

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
        _acknowledger = new Acknowledger(host.Options.DelayedAck, host.Options.QuickAcks);
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
    public SocketError Fault
    {
        get;
        private set
        {
            field = value;
            if (value != SocketError.Success) Failure = value;
        }
    }

    /// <summary>What it failed with, whether anybody was told or not.</summary>
    public SocketError Failure { get; private set; }

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
        Set(_choice with { Mss = _agreed.SendMss });
        Sender.Mss = _agreed.SendMss;
        Receiver.Scale = _agreed.OwnScale;
    }

    // Who can guess a sequence number must not make us send an octet a packet: smaller than every way of today carries it does not get.
    private void Shrink(int mtu)
    {
        bool isIPv4 = Key.Local.Address.IsIPv4;
        int mss = Math.Max(mtu, isIPv4 ? LeastIPv4Mtu : LeastIPv6Mtu) - TcpPacketCodec.PlainHeaders(isIPv4);
        if (mss >= _agreed.SendMss || mtu < PacketOutput.SmallestMtu) return;
        _agreed.Lower(mss);
        Apply();
        if (Sender.Buffer.Length > 0 && _machine.SndUna != _machine.SndNxt) Resend(_machine.SndUna);
    }

    private void Set(in ParameterChoice choice)
    {
        _choice = choice;
        _parameters = _host.ParameterSets.Get(choice);
    }

    private void Announce()
    {
        if (Socket is { } socket) _host.Gate.Announce(socket);
    }
}
