using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Graph.Ladders;
using TcpFsm.Trace;

namespace TcpFsm.Tool.Tracing;

/// <summary>Collects one connection's packets and draws them as a ladder when the capture is over.</summary>
/// <param name="write">Draws.</param>
/// <param name="output">Where to.</param>
internal sealed class LadderSink(Action<Ladder, TextWriter> write, TextWriter output) : ITraceSink
{
    /// <summary>Nobody reads a longer one, and it must end.</summary>
    private const int MostPackets = 5000;

    private readonly List<LadderEntry> _entries = [];
    private int _packets;
    private string[] _ends = [];

    /// <inheritdoc/>
    public void Packet(in PacketFinding packet)
    {
        if (_packets++ >= MostPackets) return;
        if (_entries.Count == 0) Begin(packet);
        int sender = packet.From == ConnectionEnd.A ? 0 : 1;
        bool fromA = sender == 0;
        string text = SegmentText(packet);
        LadderEntry sent = Entry(LadderEntryKind.Sent, sender, text, fromA ? packet.AAfter : packet.ABefore, fromA ? packet.BBefore : packet.BAfter);
        if (packet.Verdict != Verdict.Ok)
            _entries.Add(sent with { Kind = LadderEntryKind.Signal, Message = -1, Text = $"frame {packet.Frame}: {packet.Why}" });
        _entries.Add(sent);
        _entries.Add(Entry(LadderEntryKind.Arrived, 1 - sender, text, packet.AAfter, packet.BAfter));
    }

    /// <inheritdoc/>
    public void Connection(in ConnectionFinding connection)
    {
    }

    /// <inheritdoc/>
    public void Capture(CaptureSummary capture)
    {
        write(
            new Ladder
            {
                Id = Path.GetFileNameWithoutExtension(capture.File),
                Title = _entries.Count == 0 ? "no such connection" : $"{_ends[0]} and {_ends[1]}",
                Legend = _packets > MostPackets ? $"the first {MostPackets} of {_packets} packets" : "",
                States = [.. Enum.GetValues<TcpState>().Select(s => s.Name())],
                Entries = [.. _entries],
            },
            output);
        output.Flush();
        _entries.Clear();
        _packets = 0;
    }

    // As the spec writes segments: <SEQ=1000><ACK=5001><CTL=SYN,ACK>.
    private static string SegmentText(in PacketFinding packet)
    {
        string ack = packet.Ack is { } number ? $"<ACK={number}>" : "";
        string text = packet.Length > 0 ? $"<DATA={packet.Length}>" : "";
        return $"<SEQ={packet.Seq}>{ack}<CTL={packet.Flags.ToNames()}>{text}";
    }

    private void Begin(in PacketFinding packet)
    {
        _ends = [packet.A, packet.B];
        _entries.Add(new LadderEntry { Kind = LadderEntryKind.Begin, Left = (int)packet.ABefore, Right = (int)packet.BBefore });
    }

    private LadderEntry Entry(LadderEntryKind kind, int end, string text, TcpState left, TcpState right) =>
        new() { Kind = kind, End = end, Text = text, Message = _packets, Left = (int)left, Right = (int)right };
}
