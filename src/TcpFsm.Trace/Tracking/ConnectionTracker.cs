using System;
using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Storage;
using TcpFsm.Trace.Suspicions;
using TcpFsm.Trace.Zeek;

namespace TcpFsm.Trace.Tracking;

/// <summary>Follows every connection of a capture, packet by packet, and tells a sink what it finds.</summary>
internal sealed class ConnectionTracker
{
    /// <summary>How many packets are looked up together: enough for their waits for memory to be one, few enough to stay in the cache.</summary>
    public const int PacketsAtOnce = 32;

    // In nanoseconds: what takes longer than a second is lost or not answered (RFC 6298 2).
    private const long HandshakeTime = 1_000_000_000;

    private readonly Lookup[] _lookups = new Lookup[PacketsAtOnce];
    private readonly ConnectionStore _store;
    private readonly ITraceSink _sink;
    private readonly bool _tellsPackets;
    private readonly MachineRunner _runner;
    private readonly Pickup _pickup;
    private readonly PacketExplainer _explainer;
    private readonly TimeWaitClock _clock = new();
    private CaptureTime _now;

    /// <summary>A tracker for one capture.</summary>
    public ConnectionTracker(TraceOptions options, ITraceSink sink)
    {
        _store = new ConnectionStore(Math.Max(1, options.MostConnections), Stage);
        HalfOpen = new HalfOpenServers(options.HalfOpenWarning);
        _sink = sink;
        _tellsPackets = options.Packets;
        _runner = new MachineRunner(Stage) { TellsRules = options.Packets };
        var causes = new CauseFinder(_runner);
        _pickup = new Pickup(_runner, causes);
        _explainer = new PacketExplainer(_runner, causes);
    }

    /// <summary>Where the connection of the packet at hand is looked at, and stays until another one's turn comes.</summary>
    public Stage Stage { get; } = new();

    /// <summary>Packets followed so far.</summary>
    public long Packets { get; private set; }

    /// <summary>Connections met so far.</summary>
    public long Connections { get; private set; }

    /// <summary>Illegal and unexplained packets so far.</summary>
    public long Findings { get; private set; }

    /// <summary>Connections told and forgotten before their time, for lack of room.</summary>
    public long Evicted { get; private set; }

    /// <summary>Half-open connections by server.</summary>
    public HalfOpenServers HalfOpen { get; }

    /// <summary>What many connections together look like.</summary>
    public Suspects Suspects { get; } = new();

    /// <summary>Follows some more packets, <see cref="PacketsAtOnce"/> at most; numbers they lack are filled in.</summary>
    public void Follow(Span<TcpPacket> packets)
    {
        Span<Lookup> lookups = _lookups.AsSpan(0, packets.Length);
        for (int i = 0; i < packets.Length; i++)
            lookups[i] = new Lookup(packets[i]);
        _store.Approach(packets, lookups);
        for (int i = 0; i < packets.Length; i++)
            Follow(ref packets[i], lookups[i]);
    }

    private void Follow(ref TcpPacket packet, in Lookup lookup)
    {
        Packets++;
        _now = packet.Time;
        if (_clock.IsDue(packet.Time, Packets, _store.Count))
            LetOverdue(packet.Time.Nanoseconds);
        // Where packets are told, the rules behind them are, and these only machines know.
        if (!_tellsPackets && _store.TryFollow(packet, lookup, (uint)Packets))
            return;
        BringOntoStage(packet, lookup);
        ref Connection connection = ref Stage.Connection;
        connection.LastTime = packet.Time.Nanoseconds;
        bool fromA = lookup.FromHigh == connection.AIsHigh;
        var exchange = new Exchange
        {
            From = ref connection.A,
            To = ref connection.B,
            Sender = ConnectionEnd.A,
            Packet = ref packet,
        };
        if (!fromA)
        {
            exchange.From = ref connection.B;
            exchange.To = ref connection.A;
            exchange.Sender = ConnectionEnd.B;
        }

        Numbering.Place(ref exchange);
        // Zeek goes by where text ends: what fills a hole was sent again for it, overtaken or not.
        ZeekText text = new(exchange.Novelty is Novelty.Old or Novelty.Fills && packet.Length > 0, exchange.AcknowledgesUnseen);
        connection.Zeek.Add(packet, fromA, text);
        Judge(ref connection, ref exchange);
        _store.Touch((uint)Packets);
    }

    /// <summary>The capture is over: tells all connections that are left, in the order they began.</summary>
    public void End()
    {
        foreach (int index in _store.InOrder())
        {
            _store.TryWake(index);
            Tell();
            _store.Leave();
        }
    }

    private void Judge(ref Connection connection, ref Exchange exchange)
    {
        _runner.Log.Clear();
        if (!exchange.From.Has(EndMarks.Known))
        {
            _runner.Log.Muted = true;
            _pickup.Begin(ref exchange);
            _runner.Log.Muted = false;
        }

        (TcpState aBefore, TcpState bBefore) = (connection.A.Machine.State, connection.B.Machine.State);
        Explanation explanation = _explainer.Explain(ref exchange);
        EndNotes.Sent(ref exchange, explanation.Verdict);
        bool waited = exchange.To.Machine.State == TcpState.TimeWait;
        _runner.Receive(ref exchange);
        if (exchange.Packet.Has(TcpFlags.Rst))
            explanation = NoteReset(exchange, explanation, waited);
        EndNotes.NoteStates(ref exchange.From);
        EndNotes.NoteStates(ref exchange.To);
        connection.Notices |= explanation.Notices;
        if (explanation.Verdict is Verdict.Illegal or Verdict.Unexplained)
        {
            connection.Findings++;
            Findings++;
        }

        if (_tellsPackets)
            Tell(connection, exchange, explanation, aBefore, bBefore);
    }

    private Explanation NoteReset(in Exchange exchange, Explanation explanation, bool waited)
    {
        Suspects.AddReset(exchange.Packet);
        bool assassinated = waited && exchange.To.Machine.State == TcpState.Closed;
        return assassinated ? explanation with { Notices = explanation.Notices | Notices.TimeWaitAssassination } : explanation;
    }

    private void Tell(in Connection connection, in Exchange exchange, Explanation explanation, TcpState aBefore, TcpState bBefore)
    {
        ref readonly TcpPacket packet = ref exchange.Packet;
        _sink.Packet(new PacketFinding
        {
            Frame = packet.Frame,
            Time = packet.Time,
            Connection = connection.Number,
            From = exchange.Sender,
            Flags = packet.Flags,
            Seq = packet.Seq,
            Ack = packet.Has(TcpFlags.Ack) ? packet.Ack : null,
            Length = packet.Length,
            Window = WindowScale.ToTell(exchange),
            ABefore = aBefore,
            AAfter = connection.A.Machine.State,
            BBefore = bBefore,
            BAfter = connection.B.Machine.State,
            Verdict = explanation.Verdict,
            Notices = explanation.Notices,
            Rules = _runner.Log.Rules,
            Why = explanation.Why,
            ASocket = connection.ASocket,
            BSocket = connection.BSocket,
        });
    }

    private void BringOntoStage(in TcpPacket packet, in Lookup lookup)
    {
        if (_store.TryWake(packet, lookup))
        {
            if (!Beginnings.IsAnew(Stage.Connection, packet))
                return;
            Let();
        }
        else if (_store.IsFull)
        {
            _store.WakeOldest((uint)Packets);
            Let();
            Evicted++;
        }

        _store.Add(packet, lookup);
        Beginnings.Begin(ref Stage.Connection, packet, Connections++);
    }

    // What was over for so long is told and forgotten: it would be found closed by nothing that still may come.
    private void LetOverdue(long now)
    {
        for (int index = 0; index < _store.Bound; index++)
        {
            if (_store.TryWake(index) && Beginnings.IsOver(Stage.Connection) && TimeWaitClock.HasRunOut(Stage.Connection.LastTime, now))
                Let();
        }
    }

    private void Let()
    {
        Tell();
        _store.Remove();
    }

    private void Tell()
    {
        ConnectionFinding finding = Endings.Sum(Stage.Connection, _now.Kind);
        ref readonly Connection connection = ref Stage.Connection;
        if (connection.A.Has(EndMarks.SentSyn) || connection.B.Has(EndMarks.SentSynAck))
            AddHandshake(connection, finding.Closed == Closing.HalfOpen);
        Suspects.Add(connection, finding.Closed);
        _sink.Connection(finding);
    }

    private void AddHandshake(in Connection connection, bool isHalfOpen) => HalfOpen.Add(
        connection.BSocket,
        connection.ASocket.Address,
        isHalfOpen,
        connection.FirstTime,
        isSettled: _now.Nanoseconds - connection.FirstTime >= HandshakeTime);
}
