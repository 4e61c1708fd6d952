using System;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Zeek;

namespace TcpFsm.Trace.Tracking;

/// <summary>Follows every connection of a capture, packet by packet, and tells a sink what it finds.</summary>
internal sealed class ConnectionTracker
{
    private readonly ConnectionTable _table;
    private readonly ITraceSink _sink;
    private readonly bool _tellsPackets;
    private readonly MachineRunner _runner = new();
    private readonly Pickup _pickup;
    private readonly PacketExplainer _explainer;

    /// <summary>A tracker for one capture.</summary>
    public ConnectionTracker(TraceOptions options, ITraceSink sink)
    {
        _table = new ConnectionTable(Math.Max(1, options.MostConnections));
        _sink = sink;
        _tellsPackets = options.Packets;
        _pickup = new Pickup(_runner);
        _explainer = new PacketExplainer(_runner);
    }

    /// <summary>Packets followed so far.</summary>
    public long Packets { get; private set; }

    /// <summary>Connections met so far.</summary>
    public long Connections { get; private set; }

    /// <summary>Illegal and unexplained packets so far.</summary>
    public long Findings { get; private set; }

    /// <summary>Half-open connections by server.</summary>
    public HalfOpenServers HalfOpen { get; } = new();

    /// <summary>Follows one more packet.</summary>
    public void Follow(in TcpPacket packet)
    {
        Packets++;
        ref Connection connection = ref _table[FindOrAdd(packet)];
        bool fromA = packet.Source == connection.ASocket;
        var exchange = new Exchange
        {
            From = ref connection.A,
            To = ref connection.B,
            Sender = ConnectionEnd.A,
            Packet = packet,
        };
        if (!fromA)
        {
            exchange.From = ref connection.B;
            exchange.To = ref connection.A;
            exchange.Sender = ConnectionEnd.B;
        }

        Numbering.Place(ref exchange);
        ZeekText text = new(exchange.Novelty == Novelty.Old && packet.Length > 0, exchange.AcknowledgesUnseen);
        connection.Zeek.Add(exchange.Packet, fromA, text);
        Judge(ref connection, ref exchange);
    }

    /// <summary>The capture is over: tells all connections that are left, in the order they began.</summary>
    public void End()
    {
        while (_table.Oldest >= 0)
            Let(_table.Oldest);
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
        _runner.Receive(ref exchange);
        EndNotes.NoteStates(ref exchange.From);
        EndNotes.NoteStates(ref exchange.To);
        if (explanation.Verdict is Verdict.Illegal or Verdict.Unexplained)
        {
            connection.Findings++;
            Findings++;
        }

        if (_tellsPackets)
            Tell(connection, exchange, explanation, aBefore, bBefore);
    }

    private void Tell(in Connection connection, in Exchange exchange, Explanation explanation, TcpState aBefore, TcpState bBefore)
    {
        TcpPacket packet = exchange.Packet;
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
            Rules = _runner.Log.Rules,
            Why = explanation.Why,
        });
    }

    private int FindOrAdd(in TcpPacket packet)
    {
        var key = new ConnectionKey(packet.Source, packet.Destination);
        int index = _table.Find(key);
        if (index >= 0 && Beginnings.IsAnew(_table[index], packet))
        {
            Let(index);
            index = -1;
        }

        if (index >= 0)
        {
            _table.Touch(index);
            return index;
        }

        if (_table.IsFull)
            Let(_table.Oldest);
        index = _table.Add(key);
        Beginnings.Begin(ref _table[index], packet, Connections++);
        return index;
    }

    private void Let(int index)
    {
        ref Connection connection = ref _table[index];
        ConnectionFinding finding = Endings.Sum(connection);
        HalfOpen.Add(connection, finding.Closed);
        _table.Remove(index);
        _sink.Connection(finding);
    }
}
