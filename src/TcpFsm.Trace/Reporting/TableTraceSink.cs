using System;
using System.Globalization;
using System.IO;
using System.Text;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Reporting;

/// <summary>The trace for people: a line a packet with both ends' states, a line a connection, and what to say of the capture.</summary>
/// <param name="output">Where to; its line end is not used, lines end in <c>\n</c>.</param>
/// <param name="isColored">Whether it goes to a terminal that shows colours: of what is not as usual, and of states that are left.</param>
public sealed class TableTraceSink(TextWriter output, bool isColored = false) : ITraceSink
{
    private readonly TextLine _line = new(isColored);
    private bool _headed;

    /// <inheritdoc/>
    public void Packet(in PacketFinding packet)
    {
        if (!_headed)
            _line.Paint(TextColor.Faint, "frame   conn  who  flags         seq         ack         len    win       A                           B                           verdict").End(output);
        _headed = true;
        _line.Cell(packet.Frame, 7).Cell(packet.Connection, 5).Cell(packet.From == ConnectionEnd.A ? "A>B " : "B>A ", 4);
        _line.Cell(TraceWords.Of(packet.Flags), 13).Cell(packet.Seq.Value, 11);
        if (packet.Ack is { } ack)
            _line.Cell(ack.Value, 11);
        else
            _line.Cell("-", 11);
        _line.Cell(packet.Length, 6).Cell(packet.Window, 9);
        AddMove(packet.ABefore, packet.AAfter);
        AddMove(packet.BBefore, packet.BAfter);
        _line.Begin(ColorOf(packet.Verdict)).Add(TraceWords.Of(packet.Verdict));
        AddNotices(packet.Notices);
        _line.Add(": ").Add(packet.Why).Plain();
        AddRules(packet.Rules);
        _line.End(output);
    }

    /// <inheritdoc/>
    public void Connection(in ConnectionFinding connection)
    {
        _line.Add("connection ").Add(connection.Connection);
        _line.Add("  A ").Add(connection.ASocket).Add(" ").Add(connection.AState.Name());
        _line.Add("  B ").Add(connection.BSocket).Add(" ").Add(connection.BState.Name());
        _line.Add("  opened ").Add(TraceWords.Of(connection.Opened)).Add(", closed ").Add(TraceWords.Of(connection.Closed));
        _line.Add("  ").Add(connection.ConnState).Add(" ").Add(connection.Letters);
        _line.Add("  ").Add(connection.APackets).Add("+").Add(connection.BPackets).Add(" packets, ");
        _line.Add(connection.ABytes).Add("+").Add(connection.BBytes).Add(" octets");
        _line.Begin(connection.Findings > 0 ? TextColor.Alarm : TextColor.Notable);
        AddCount(connection.Findings, "findings");
        AddNotices(connection.Notices);
        _line.Plain().End(output);
    }

    /// <inheritdoc/>
    public void Capture(CaptureSummary capture)
    {
        foreach (HalfOpenServer server in capture.HalfOpen)
        {
            _line.Begin(server.IsFlood ? TextColor.Alarm : TextColor.None).Add(server.IsFlood ? "SYN flood? " : "").Add(server.Server).Add(": ");
            _line.Add(server.HalfOpen).Add(" of ").Add(server.Attempts).Add(" connections half-open, ");
            _line.Add(server.Rate.ToString("0.#", CultureInfo.InvariantCulture)).Add(" a second, ");
            _line.Add(server.PeakRate.ToString("0.#", CultureInfo.InvariantCulture)).Add(" at most, ");
            _line.Add((long)Math.Round(server.SilentShare * 100)).Add(" % of sources never answer").Plain().End(output);
        }

        foreach (Suspicion suspicion in capture.Suspicions)
        {
            _line.Begin(TextColor.Alarm).Add(TraceWords.Of(suspicion.Kind)).Add("? ").Add(suspicion.Who).Add(": ").Add(suspicion.Count);
            _line.Add(suspicion.Kind == SuspicionKind.ResetStorm ? " RSTs in a second" : " connections").Plain().End(output);
        }

        foreach (CaptureProblem problem in capture.Problems)
            _line.Paint(TextColor.Notable, Printable(problem.ToString())).End(output);
        _line.Add(Printable(capture.File)).Add(": ");
        if (capture.States.Count > 0)
            AddStates(capture);
        else
            _line.Add(capture.Packets).Add(" packets in ").Add(capture.Connections).Add(" connections, ").Add(capture.Findings).Add(" findings");
        AddCount(capture.Fragments, "fragments");
        AddCount(capture.CutShort, "frames cut short");
        AddCount(capture.Malformed, "malformed frames");
        AddCount(capture.UnknownLink, "frames of an unknown link type");
        AddCount(capture.NotIp + capture.NotTcp, "frames without TCP");
        _line.End(output);
        output.Flush();
    }

    // A file name may hold anything, control characters that move the cursor among it.
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (char.IsControl(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                printable.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                printable.Append(character);
        }

        return printable.ToString();
    }

    private void AddMove(TcpState before, TcpState after)
    {
        if (before == after)
            _line.Cell(before.Name(), 27);
        else
            _line.Begin(TextColor.Change).Add(before.Name()).Add(">").Cell(after.Name(), 26 - before.Name().Length).Plain();
    }

    private void AddRules(ReadOnlySpan<FiredRule> rules)
    {
        string opening = "  [";
        _line.Begin(TextColor.Faint);
        foreach (FiredRule fired in rules)
        {
            _line.Add(opening).Add(TraceWords.Of(fired.End)).Add(":").Add(fired.Rule.Id());
            opening = " ";
        }

        _line.Add(rules.Length > 0 ? "]" : "").Plain();
    }

    private void AddStates(CaptureSummary capture)
    {
        _line.Add(capture.Connections).Add(" sockets");
        foreach (StateCount state in capture.States)
            AddCount(state.Count, state.State.Name());
    }

    private void AddNotices(Notices notices)
    {
        string opening = " (";
        foreach (string word in NoticeNames.Of(notices))
        {
            _line.Add(opening).Add(word);
            opening = ", ";
        }

        if (notices != Notices.None)
            _line.Add(")");
    }

    private void AddCount(long count, string what)
    {
        if (count > 0)
            _line.Add(", ").Add(count).Add(" ").Add(what);
    }

    private static TextColor ColorOf(Verdict verdict) => verdict switch
    {
        Verdict.Ok => TextColor.None,
        Verdict.Illegal or Verdict.Unexplained => TextColor.Alarm,
        _ => TextColor.Notable,
    };
}
