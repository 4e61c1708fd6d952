using System;
using System.Collections.Generic;
using System.Globalization;
using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Link;

namespace TcpFsm.Trace.Text;

/// <summary>The TCP segments in tcpdump's text, best recorded with <c>tcpdump -nn -S</c>.</summary>
internal sealed class TextPacketSource(OctetSource source, string file) : IPacketSource
{
    private const int MostProblems = 8;

    /// <summary>Link-layer addresses have one too; a line of arrows is no reason to search it a thousand times.</summary>
    private const int MostArrows = 4;

    private const int LongestEnd = 64;

    private readonly LineReader _lines = new(source);
    private readonly RelativeNumbers _relative = new();
    private readonly List<CaptureProblem> _problems = [];
    private CaptureTime _pendingTime;
    private bool _ended;

    /// <inheritdoc/>
    public string Format => "tcpdump text";

    /// <inheritdoc/>
    public long Frames => _lines.Number;

    /// <inheritdoc/>
    public IReadOnlyList<CaptureProblem> Problems => _problems;

    /// <inheritdoc/>
    public FrameCounts Counts { get; } = new();

    /// <inheritdoc/>
    public int Read(Span<TcpPacket> packets) => TryRead(out packets[0]) ? 1 : 0;

    private bool TryRead(out TcpPacket packet)
    {
        while (_lines.TryRead(out ReadOnlySpan<byte> line))
        {
            if (!TryReadLine(line, out packet))
                continue;
            Counts.Add(FrameOutcome.Tcp, _lines.Number);
            bool undecided = _relative.InUse is null;
            _relative.Restore(ref packet);
            if (undecided && _relative.InUse == true)
                Note("sequence numbers are relative; they were made absolute again, which tcpdump -S spares");
            return true;
        }

        if (!_ended && Counts[FrameOutcome.Tcp] == 0)
            _problems.Add(new CaptureProblem(file, 0, 1, "no line is a TCP segment as tcpdump prints it; record with tcpdump -nn -S", CaptureSeverity.Unreadable));
        _ended = true;
        packet = default;
        return false;
    }

    private bool TryReadLine(ReadOnlySpan<byte> line, out TcpPacket packet)
    {
        packet = new TcpPacket { Frame = _lines.Number };
        bool continues = line.StartsWith("    "u8);
        var text = new TextCursor(line);
        CaptureTime time = continues ? _pendingTime : LineTime.Take(ref text);
        packet.Time = time;
        // tcpdump -v breaks the line behind the IP header: the time stands on the first part, the segment on the second.
        _pendingTime = continues ? default : time;
        for (int arrow = 0; arrow < MostArrows && text.SkipPast(" > "u8); arrow++)
        {
            if (!TryReadEnds(line, text, ref packet, out TextCursor segment))
                continue;
            if (SegmentText.TryRead(segment, ref packet))
                return true;
            Counts.Add(FrameOutcome.NotTcp, _lines.Number);
            return false;
        }

        if (line.IndexOf(": Flags ["u8) >= 0)
            Note("holds names where addresses or ports should be; record with tcpdump -nn");
        return false;
    }

    private static bool TryReadEnds(ReadOnlySpan<byte> line, TextCursor afterArrow, ref TcpPacket packet, out TextCursor segment)
    {
        segment = afterArrow;
        ReadOnlySpan<byte> before = line[..(line.Length - afterArrow.Rest.Length - 3)];
        ReadOnlySpan<byte> from = before[(before.LastIndexOf((byte)' ') + 1)..];
        int end = segment.Rest[..Math.Min(segment.Rest.Length, LongestEnd)].IndexOf(": "u8);
        if (end < 0 || from.Length > LongestEnd)
            return false;
        ReadOnlySpan<byte> to = segment.Rest[..end];
        if (!EndpointText.TryParse(from, out packet.Source)
            || !EndpointText.TryParse(to, out packet.Destination))
            return false;
        segment.Take(to);
        return segment.Take(": "u8);
    }

    private void Note(string message)
    {
        foreach (CaptureProblem known in _problems)
        {
            if (known.Message.EndsWith(message, StringComparison.Ordinal))
                return;
        }

        string text = string.Create(CultureInfo.InvariantCulture, $"line {_lines.Number}: {message}");
        if (_problems.Count < MostProblems)
            _problems.Add(new CaptureProblem(file, _lines.Offset, _lines.Number, text, CaptureSeverity.Note));
    }
}
