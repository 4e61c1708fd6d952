using System;
using System.IO;
using System.Text;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Reporting;

/// <summary>One JSON object a line, the names fixed. What comes from the capture or its name is escaped to plain ASCII.</summary>
public sealed class JsonTraceSink : ITraceSink, IDisposable
{
    private readonly JsonLineWriter _line;

    /// <summary>Writes to a stream, UTF-8, in blocks; the stream is not disposed. Nothing is complete before <see cref="Flush"/>.</summary>
    public JsonTraceSink(Stream output)
    {
        _line = new JsonLineWriter(output);
    }

    /// <inheritdoc/>
    public void Packet(in PacketFinding packet)
    {
        _line.Begin("packet"u8);
        _line.Number("frame"u8, packet.Frame);
        _line.Text("time"u8, packet.Time.ToString());
        _line.Number("conn"u8, packet.Connection);
        _line.Text("from"u8, TraceWords.Of(packet.From));
        _line.Text("flags"u8, TraceWords.Of(packet.Flags));
        _line.Number("seq"u8, packet.Seq.Value);
        if (packet.Ack is { } ack)
            _line.Number("ack"u8, ack.Value);
        else
            _line.Null("ack"u8);
        _line.Number("len"u8, packet.Length);
        _line.Number("win"u8, packet.Window);
        _line.Text("a_before"u8, packet.ABefore.Name());
        _line.Text("a_after"u8, packet.AAfter.Name());
        _line.Text("b_before"u8, packet.BBefore.Name());
        _line.Text("b_after"u8, packet.BAfter.Name());
        _line.Text("verdict"u8, TraceWords.Of(packet.Verdict));
        WriteRules(packet.Rules);
        _line.Text("why"u8, packet.Why);
        WriteNotices(packet.Notices);
        _line.End();
    }

    /// <inheritdoc/>
    public void Connection(in ConnectionFinding connection)
    {
        _line.Begin("connection"u8);
        _line.Number("conn"u8, connection.Connection);
        _line.Socket("a"u8, connection.ASocket);
        _line.Socket("b"u8, connection.BSocket);
        _line.Text("a_state"u8, connection.AState.Name());
        _line.Text("b_state"u8, connection.BState.Name());
        _line.Text("opened"u8, TraceWords.Of(connection.Opened));
        _line.Text("closed"u8, TraceWords.Of(connection.Closed));
        _line.Text("conn_state"u8, connection.ConnState);
        _line.History("history"u8, connection.Letters);
        _line.Number("a_packets"u8, connection.APackets);
        _line.Number("b_packets"u8, connection.BPackets);
        _line.Number("a_bytes"u8, connection.ABytes);
        _line.Number("b_bytes"u8, connection.BBytes);
        _line.Number("findings"u8, connection.Findings);
        WriteNotices(connection.Notices);
        _line.End();
    }

    /// <inheritdoc/>
    public void Capture(CaptureSummary capture)
    {
        _line.Begin("capture"u8);
        _line.Text("file"u8, capture.File);
        _line.Text("format"u8, capture.Format);
        _line.Number("frames"u8, capture.Frames);
        _line.Number("packets"u8, capture.Packets);
        _line.Number("connections"u8, capture.Connections);
        _line.Number("findings"u8, capture.Findings);
        _line.Number("not_ip"u8, capture.NotIp);
        _line.Number("not_tcp"u8, capture.NotTcp);
        _line.Number("fragments"u8, capture.Fragments);
        _line.Number("cut_short"u8, capture.CutShort);
        _line.Number("malformed"u8, capture.Malformed);
        _line.Number("unknown_link"u8, capture.UnknownLink);
        WriteHalfOpen(capture);
        WriteStates(capture);
        WriteSuspicions(capture);
        WriteProblems(capture);
        _line.End();
        Flush();
    }

    /// <summary>Hands everything written so far to the stream.</summary>
    public void Flush() => _line.Flush();

    /// <summary>Flushes.</summary>
    public void Dispose() => Flush();

    private void WriteRules(ReadOnlySpan<FiredRule> rules)
    {
        _line.BeginArray("rules"u8);
        foreach (FiredRule fired in rules)
        {
            _line.BeginObject();
            _line.Text("end"u8, TraceWords.Of(fired.End));
            _line.Text("id"u8, fired.Rule.Id());
            _line.EndObject();
        }

        _line.EndArray();
    }

    private void WriteHalfOpen(CaptureSummary capture)
    {
        _line.BeginArray("half_open"u8);
        foreach (HalfOpenServer server in capture.HalfOpen)
        {
            _line.BeginObject();
            _line.Text("server"u8, server.Server);
            _line.Number("half_open"u8, server.HalfOpen);
            _line.Number("attempts"u8, server.Attempts);
            _line.Truth("syn_flood"u8, server.IsFlood);
            _line.Number("per_second"u8, Math.Round(server.Rate, 3));
            _line.Number("peak_per_second"u8, Math.Round(server.PeakRate, 3));
            _line.Number("silent_sources"u8, Math.Round(server.SilentShare, 3));
            _line.EndObject();
        }

        _line.EndArray();
    }

    // Only where there are any: most packets, connections and captures have none.
    private void WriteNotices(Notices notices)
    {
        if (notices == Notices.None)
            return;
        _line.BeginArray("notices"u8);
        foreach (string word in NoticeNames.Of(notices))
            _line.Element(word);
        _line.EndArray();
    }

    private void WriteStates(CaptureSummary capture)
    {
        if (capture.States.Count == 0)
            return;
        _line.BeginObject("states"u8);
        foreach (StateCount state in capture.States)
            _line.Number(Encoding.ASCII.GetBytes(state.State.Name()), state.Count);
        _line.EndObject();
    }

    private void WriteSuspicions(CaptureSummary capture)
    {
        if (capture.Suspicions.Count == 0)
            return;
        _line.BeginArray("suspicions"u8);
        foreach (Suspicion suspicion in capture.Suspicions)
        {
            _line.BeginObject();
            _line.Text("kind"u8, TraceWords.Of(suspicion.Kind));
            _line.Text("who"u8, suspicion.Who);
            _line.Number("count"u8, suspicion.Count);
            _line.EndObject();
        }

        _line.EndArray();
    }

    private void WriteProblems(CaptureSummary capture)
    {
        _line.BeginArray("problems"u8);
        foreach (CaptureProblem problem in capture.Problems)
        {
            _line.BeginObject();
            _line.Number("offset"u8, problem.Offset);
            if (problem.Line > 0)
                _line.Number("line"u8, problem.Line);
            _line.Text("severity"u8, SeverityOf(problem));
            _line.Text("message"u8, problem.Message);
            _line.EndObject();
        }

        _line.EndArray();
    }

    private static string SeverityOf(CaptureProblem problem) => problem.Severity switch
    {
        CaptureSeverity.Note => "note",
        CaptureSeverity.Broken => "broken",
        _ => "unreadable",
    };
}
