using System;

namespace TcpFsm.Trace.Link;

/// <summary>Frames by what they turned out to be, and the first frame of each kind, so that a message can point at one.</summary>
internal sealed class FrameCounts
{
    private static readonly int Kinds = Enum.GetValues<FrameOutcome>().Length;

    private readonly long[] _counts = new long[Kinds];
    private readonly long[] _first = new long[Kinds];

    /// <summary>Frames of this kind.</summary>
    public long this[FrameOutcome outcome] => _counts[(int)outcome];

    /// <summary>Number of the first frame of this kind; 0 without one.</summary>
    public long FirstOf(FrameOutcome outcome) => _first[(int)outcome];

    /// <summary>Counts one frame.</summary>
    public void Add(FrameOutcome outcome, long frame)
    {
        if (_counts[(int)outcome]++ == 0)
            _first[(int)outcome] = frame;
    }
}
