using System;

namespace TcpFsm.Trace.Capture;

/// <summary>One captured frame; its octets live in the reader's window until the next one is read.</summary>
internal readonly ref struct CaptureFrame
{
    /// <summary>1-based number in the capture, as other tools count.</summary>
    public long Number { get; init; }

    /// <summary>Where its record begins in the file.</summary>
    public long Offset { get; init; }

    /// <summary>When it was captured.</summary>
    public CaptureTime Time { get; init; }

    /// <summary>LINKTYPE_ number: what the octets begin with.</summary>
    public int LinkType { get; init; }

    /// <summary>Octets on the wire; at least as many as were captured.</summary>
    public long WireLength { get; init; }

    /// <summary>The octets that were captured.</summary>
    public ReadOnlySpan<byte> Octets { get; init; }
}

/// <summary>A source of frames. <see cref="Problem"/> says why it ended when it did not end well.</summary>
internal interface IFrameReader
{
    /// <summary>What ended the reading, or null.</summary>
    CaptureProblem? Problem { get; }

    /// <summary>The format's name, for the summary.</summary>
    string Format { get; }

    /// <summary>Whether the next frame is in memory already, so that to read it is not to wait for it.</summary>
    bool IsAtHand { get; }

    /// <summary>The next frame; false at the end of the capture, good or bad.</summary>
    bool TryRead(out CaptureFrame frame);
}
