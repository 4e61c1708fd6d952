using System;
using System.Buffers;
using System.IO;
using System.Text.Json;
using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Reporting;

/// <summary>One JSON object a line, the names fixed. What comes from the capture or its name is escaped to plain ASCII.</summary>
public sealed class JsonTraceSink : ITraceSink, IDisposable
{
    private const int FlushAt = 1 << 16;

    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt * 2);
    private readonly Utf8JsonWriter _json;

    /// <summary>Writes to a stream, UTF-8, in blocks; the stream is not disposed. Nothing is complete before <see cref="Flush"/>.</summary>
    public JsonTraceSink(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });
    }

    /// <inheritdoc/>
    public void Packet(in PacketFinding packet)
    {
        Begin("packet"u8);
        _json.WriteNumber("frame"u8, packet.Frame);
        _json.WriteString("time"u8, packet.Time.ToString());
        _json.WriteNumber("conn"u8, packet.Connection);
        _json.WriteString("from"u8, TraceWords.Of(packet.From));
        _json.WriteString("flags"u8, TraceWords.Of(packet.Flags));
        _json.WriteNumber("seq"u8, packet.Seq.Value);
        if (packet.Ack is { } ack)
            _json.WriteNumber("ack"u8, ack.Value);
        else
            _json.WriteNull("ack"u8);
        _json.WriteNumber("len"u8, packet.Length);
        _json.WriteNumber("win"u8, packet.Window);
        _json.WriteString("a_before"u8, packet.ABefore.Name());
        _json.WriteString("a_after"u8, packet.AAfter.Name());
        _json.WriteString("b_before"u8, packet.BBefore.Name());
        _json.WriteString("b_after"u8, packet.BAfter.Name());
        _json.WriteString("verdict"u8, TraceWords.Of(packet.Verdict));
        WriteRules(packet.Rules);
        _json.WriteString("why"u8, packet.Why);
        WriteNotices(packet.Notices);
        End();
    }

    /// <inheritdoc/>
    public void Connection(in ConnectionFinding connection)
    {
        Begin("connection"u8);
        _json.WriteNumber("conn"u8, connection.Connection);
        Span<char> text = stackalloc char[SocketAddress.LongestText];
        _json.WriteString("a"u8, text[..connection.ASocket.Format(text)]);
        _json.WriteString("b"u8, text[..connection.BSocket.Format(text)]);
        _json.WriteString("a_state"u8, connection.AState.Name());
        _json.WriteString("b_state"u8, connection.BState.Name());
        _json.WriteString("opened"u8, TraceWords.Of(connection.Opened));
        _json.WriteString("closed"u8, TraceWords.Of(connection.Closed));
        _json.WriteString("conn_state"u8, connection.ConnState);
        _json.WriteString("history"u8, text[..connection.Letters.Format(text)]);
        _json.WriteNumber("a_packets"u8, connection.APackets);
        _json.WriteNumber("b_packets"u8, connection.BPackets);
        _json.WriteNumber("a_bytes"u8, connection.ABytes);
        _json.WriteNumber("b_bytes"u8, connection.BBytes);
        _json.WriteNumber("findings"u8, connection.Findings);
        WriteNotices(connection.Notices);
        End();
    }

    /// <inheritdoc/>
    public void Capture(CaptureSummary capture)
    {
        Begin("capture"u8);
        _json.WriteString("file"u8, capture.File);
        _json.WriteString("format"u8, capture.Format);
        _json.WriteNumber("frames"u8, capture.Frames);
        _json.WriteNumber("packets"u8, capture.Packets);
        _json.WriteNumber("connections"u8, capture.Connections);
        _json.WriteNumber("findings"u8, capture.Findings);
        _json.WriteNumber("not_ip"u8, capture.NotIp);
        _json.WriteNumber("not_tcp"u8, capture.NotTcp);
        _json.WriteNumber("fragments"u8, capture.Fragments);
        _json.WriteNumber("cut_short"u8, capture.CutShort);
        _json.WriteNumber("malformed"u8, capture.Malformed);
        _json.WriteNumber("unknown_link"u8, capture.UnknownLink);
        WriteHalfOpen(capture);
        WriteStates(capture);
        WriteSuspicions(capture);
        WriteProblems(capture);
        End();
        Flush();
    }

    /// <summary>Hands everything written so far to the stream.</summary>
    public void Flush()
    {
        _output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
        _output.Flush();
    }

    /// <summary>Flushes.</summary>
    public void Dispose()
    {
        Flush();
        _json.Dispose();
    }

    private void WriteRules(ReadOnlySpan<FiredRule> rules)
    {
        _json.WriteStartArray("rules"u8);
        foreach (FiredRule fired in rules)
        {
            _json.WriteStartObject();
            _json.WriteString("end"u8, TraceWords.Of(fired.End));
            _json.WriteString("id"u8, fired.Rule.Id());
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteHalfOpen(CaptureSummary capture)
    {
        _json.WriteStartArray("half_open"u8);
        foreach (HalfOpenServer server in capture.HalfOpen)
        {
            _json.WriteStartObject();
            _json.WriteString("server"u8, server.Server);
            _json.WriteNumber("half_open"u8, server.HalfOpen);
            _json.WriteNumber("attempts"u8, server.Attempts);
            _json.WriteBoolean("syn_flood"u8, server.IsFlood);
            _json.WriteNumber("per_second"u8, Math.Round(server.Rate, 3));
            _json.WriteNumber("silent_sources"u8, Math.Round(server.SilentShare, 3));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    // Only where there are any: most packets, connections and captures have none.
    private void WriteNotices(Notices notices)
    {
        if (notices == Notices.None)
            return;
        _json.WriteStartArray("notices"u8);
        foreach (string word in NoticeNames.Of(notices))
            _json.WriteStringValue(word);
        _json.WriteEndArray();
    }

    private void WriteStates(CaptureSummary capture)
    {
        if (capture.States.Count == 0)
            return;
        _json.WriteStartObject("states"u8);
        foreach (StateCount state in capture.States)
            _json.WriteNumber(state.State.Name(), state.Count);
        _json.WriteEndObject();
    }

    private void WriteSuspicions(CaptureSummary capture)
    {
        if (capture.Suspicions.Count == 0)
            return;
        _json.WriteStartArray("suspicions"u8);
        foreach (Suspicion suspicion in capture.Suspicions)
        {
            _json.WriteStartObject();
            _json.WriteString("kind"u8, TraceWords.Of(suspicion.Kind));
            _json.WriteString("who"u8, suspicion.Who);
            _json.WriteNumber("count"u8, suspicion.Count);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteProblems(CaptureSummary capture)
    {
        _json.WriteStartArray("problems"u8);
        foreach (CaptureProblem problem in capture.Problems)
        {
            _json.WriteStartObject();
            _json.WriteNumber("offset"u8, problem.Offset);
            if (problem.Line > 0)
                _json.WriteNumber("line"u8, problem.Line);
            _json.WriteString("severity"u8, SeverityOf(problem));
            _json.WriteString("message"u8, problem.Message);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private static string SeverityOf(CaptureProblem problem) => problem.Severity switch
    {
        CaptureSeverity.Note => "note",
        CaptureSeverity.Broken => "broken",
        _ => "unreadable",
    };

    private void Begin(ReadOnlySpan<byte> type)
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("type"u8, type);
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= FlushAt)
            Flush();
    }
}
