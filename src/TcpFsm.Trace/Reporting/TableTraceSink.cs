using System;
using System.Globalization;
using System.IO;
using System.Text;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Reporting;

/// <summary>The trace for people: a line a packet with both ends' states, a line a connection, and what to say of the capture.</summary>
/// <param name="output">Where to; its line end is not used, lines end in <c>\n</c>.</param>
public sealed class TableTraceSink(TextWriter output) : ITraceSink
{
    private readonly StringBuilder _line = new();
    private bool _headed;

    /// <inheritdoc/>
    public void Packet(in PacketFinding packet)
    {
        if (!_headed)
            Write("frame   conn  who  flags         seq         ack         len    win       A                           B                           verdict");
        _headed = true;
        _line.Append(CultureInfo.InvariantCulture, $"{packet.Frame,-7} {packet.Connection,-5} ");
        _line.Append(packet.From == ConnectionEnd.A ? "A>B  " : "B>A  ");
        _line.Append(CultureInfo.InvariantCulture, $"{TraceWords.Of(packet.Flags),-13} {packet.Seq,-11} {packet.Ack?.ToString() ?? "-",-11} {packet.Length,-6} {packet.Window,-9} ");
        _line.Append(CultureInfo.InvariantCulture, $"{Move(packet.ABefore, packet.AAfter),-27} {Move(packet.BBefore, packet.BAfter),-27} ");
        _line.Append(TraceWords.Of(packet.Verdict)).Append(": ").Append(packet.Why);
        AppendRules(packet.Rules);
        WriteLine();
    }

    /// <inheritdoc/>
    public void Connection(ConnectionFinding connection)
    {
        _line.Append(CultureInfo.InvariantCulture, $"connection {connection.Connection}  A {connection.A} {connection.AState.Name()}  B {connection.B} {connection.BState.Name()}  ");
        _line.Append(CultureInfo.InvariantCulture, $"opened {TraceWords.Of(connection.Opened)}, closed {TraceWords.Of(connection.Closed)}  {connection.ConnState} {connection.History}  ");
        _line.Append(CultureInfo.InvariantCulture, $"{connection.APackets}+{connection.BPackets} packets, {connection.ABytes}+{connection.BBytes} octets");
        if (connection.Findings > 0)
            _line.Append(CultureInfo.InvariantCulture, $", {connection.Findings} findings");
        WriteLine();
    }

    /// <inheritdoc/>
    public void Capture(CaptureSummary capture)
    {
        foreach (HalfOpenServer server in capture.HalfOpen)
        {
            _line.Append(server.IsFlood ? "SYN flood? " : "").Append(CultureInfo.InvariantCulture, $"{server.Server}: {server.HalfOpen} of {server.Attempts} connections half-open");
            WriteLine();
        }

        foreach (CaptureProblem problem in capture.Problems)
            Write(Printable(problem.ToString()));
        _line.Append(Printable(capture.File));
        _line.Append(CultureInfo.InvariantCulture, $": {capture.Packets} packets in {capture.Connections} connections, {capture.Findings} findings");
        AppendCount(capture.Fragments, "fragments");
        AppendCount(capture.CutShort, "frames cut short");
        AppendCount(capture.Malformed, "malformed frames");
        AppendCount(capture.UnknownLink, "frames of an unknown link type");
        AppendCount(capture.NotIp + capture.NotTcp, "frames without TCP");
        WriteLine();
        output.Flush();
    }

    private static string Move(TcpState before, TcpState after) => before == after ? before.Name() : before.Name() + ">" + after.Name();

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

    private void AppendRules(ReadOnlySpan<FiredRule> rules)
    {
        string opening = "  [";
        foreach (FiredRule fired in rules)
        {
            _line.Append(opening).Append(TraceWords.Of(fired.End)).Append(':').Append(fired.Rule.Id());
            opening = " ";
        }

        if (rules.Length > 0)
            _line.Append(']');
    }

    private void AppendCount(long count, string what)
    {
        if (count > 0)
            _line.Append(CultureInfo.InvariantCulture, $", {count} {what}");
    }

    private void Write(string line)
    {
        _line.Append(line);
        WriteLine();
    }

    private void WriteLine()
    {
        _line.Append('\n');
        output.Write(_line);
        _line.Clear();
    }
}
