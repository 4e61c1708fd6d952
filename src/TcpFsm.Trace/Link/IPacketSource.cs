using System;
using System.Collections.Generic;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Link;

/// <summary>TCP segments in the order of a capture, whatever its format.</summary>
internal interface IPacketSource
{
    /// <summary>The capture format's name.</summary>
    string Format { get; }

    /// <summary>Frames, or lines of a text capture, read so far.</summary>
    long Frames { get; }

    /// <summary>What was wrong, in the order of the file; complete after the last packet, of bounded number.</summary>
    IReadOnlyList<CaptureProblem> Problems { get; }

    /// <summary>How many frames turned out to be what.</summary>
    FrameCounts Counts { get; }

    /// <summary>The next TCP segments: one at least, and further ones as long as none has to be waited for.</summary>
    /// <param name="packets">Where to.</param>
    /// <returns>How many; 0 at the end of the capture.</returns>
    int Read(Span<TcpPacket> packets);
}
