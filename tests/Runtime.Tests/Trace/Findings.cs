using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Trace;

namespace TcpFsm.Runtime.Tests.Trace;

/// <summary>All that a trace told, kept for looking at.</summary>
internal sealed class Findings : ITraceSink
{
    public List<Line> Packets { get; } = [];

    public List<ConnectionFinding> Connections { get; } = [];

    public CaptureSummary Summary { get; private set; } = null!;

    public ConnectionFinding Only => Assert.Single(Connections);

    public Line Last => Packets[^1];

    /// <summary>The verdicts in a row, for conversations that hold nothing unusual.</summary>
    public IEnumerable<Verdict> Verdicts => Packets.Select(packet => packet.Verdict);

    /// <summary>Packets for which no rule of their sender is told, although nothing is said to be wrong with them.</summary>
    public IEnumerable<Line> WithoutCause => Packets.Where(packet =>
        packet.Verdict is not (Verdict.Illegal or Verdict.Unexplained)
        && (packet.Notices & Notices.BlindReset) == 0
        && !packet.Rules.Split(' ').Any(rule => rule.StartsWith($"{packet.From}:", StringComparison.Ordinal)));

    public static Findings Of(byte[] capture, TraceOptions? options = null)
    {
        var findings = new Findings();
        CaptureTracer.Trace(new MemoryStream(capture), "test", options ?? new TraceOptions(), findings);
        return findings;
    }

    public static Findings OfFile(string path)
    {
        var findings = new Findings();
        CaptureTracer.Trace(path, new TraceOptions(), findings);
        return findings;
    }

    public void Packet(in PacketFinding packet) => Packets.Add(new Line(
        packet.Frame,
        packet.Time.ToString(),
        packet.Connection,
        packet.From,
        packet.Flags,
        packet.Seq.Value,
        packet.Ack?.Value,
        packet.Length,
        packet.Window,
        packet.ABefore,
        packet.AAfter,
        packet.BBefore,
        packet.BAfter,
        packet.Verdict,
        string.Join(' ', packet.Rules.ToArray().Select(fired => $"{fired.End}:{fired.Rule.Id()}")),
        packet.Why,
        packet.Notices));

    public void Connection(in ConnectionFinding connection) => Connections.Add(connection);

    public void Capture(CaptureSummary capture) => Summary = capture;

    public sealed record Line(
        long Frame,
        string? Time,
        long Connection,
        ConnectionEnd From,
        TcpFlags Flags,
        uint Seq,
        uint? Ack,
        uint Length,
        uint Window,
        TcpState ABefore,
        TcpState AAfter,
        TcpState BBefore,
        TcpState BAfter,
        Verdict Verdict,
        string Rules,
        string Why,
        Notices Notices);
}
