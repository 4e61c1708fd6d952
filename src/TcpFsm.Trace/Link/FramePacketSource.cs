using System;
using System.Collections.Generic;
using System.Globalization;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Link;

/// <summary>The TCP segments within the frames of a binary capture.</summary>
internal sealed class FramePacketSource(IFrameReader reader, string file) : IPacketSource
{
    private const int MostLinkTypes = 16;

    private readonly List<CaptureProblem> _problems = [];
    private readonly HashSet<int> _unknownLinks = [];
    private bool _ended;

    /// <inheritdoc/>
    public string Format => reader.Format;

    /// <inheritdoc/>
    public long Frames { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<CaptureProblem> Problems => _problems;

    /// <inheritdoc/>
    public FrameCounts Counts { get; } = new();

    /// <inheritdoc/>
    public int Read(Span<TcpPacket> packets)
    {
        int count = 0;
        while (count < packets.Length && (count == 0 || reader.IsAtHand) && reader.TryRead(out CaptureFrame frame))
        {
            Frames = frame.Number;
            FrameOutcome outcome = FrameDecoder.Decode(frame, out packets[count]);
            Counts.Add(outcome, frame.Number);
            if (outcome == FrameOutcome.Tcp)
                count++;
            else if (outcome != FrameOutcome.NotIp && outcome != FrameOutcome.NotTcp)
                Report(outcome, frame);
        }

        if (count == 0)
            End();
        return count;
    }

    private void End()
    {
        if (!_ended && reader.Problem is { } problem)
            _problems.Add(problem);
        _ended = true;
    }

    // One message for each kind, at its first frame: a capture of a million fragments is not a million messages.
    private void Report(FrameOutcome outcome, in CaptureFrame frame)
    {
        string? message = outcome switch
        {
            FrameOutcome.UnknownLink => _unknownLinks.Count < MostLinkTypes && _unknownLinks.Add(frame.LinkType)
                ? $"frames of link type {LinkTypes.NameOf(frame.LinkType)} are not read; record with Ethernet, cooked or raw IP framing"
                : null,
            _ when Counts[outcome] > 1 => null,
            FrameOutcome.Fragment => "holds a fragment of a segment; fragments are counted, not put together",
            FrameOutcome.CutShort => "was cut off before the end of its headers; record with a larger snap length (tcpdump -s 0)",
            _ => "has headers that contradict its length; it is passed over",
        };
        if (message is null)
            return;
        string text = string.Create(CultureInfo.InvariantCulture, $"frame {frame.Number}: {message}");
        _problems.Add(new CaptureProblem(file, frame.Offset, 0, text, CaptureSeverity.Note));
    }
}
