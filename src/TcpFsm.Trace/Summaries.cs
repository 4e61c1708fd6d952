using System.Collections.Generic;
using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Tracking;

namespace TcpFsm.Trace;

/// <summary>Puts the last line of a capture together.</summary>
internal static class Summaries
{
    /// <summary>Of a capture that was read, at least in part.</summary>
    public static CaptureSummary Of(string file, IPacketSource? source, ConnectionTracker tracker, CaptureProblem? problem)
    {
        var problems = new List<CaptureProblem>(source?.Problems ?? []);
        if (problem is not null)
            problems.Add(problem);
        FrameCounts counts = source?.Counts ?? new FrameCounts();
        return new CaptureSummary
        {
            File = file,
            Format = source?.Format ?? "",
            Frames = source?.Frames ?? 0,
            Packets = tracker.Packets,
            Connections = tracker.Connections,
            Findings = tracker.Findings,
            NotIp = counts[FrameOutcome.NotIp],
            NotTcp = counts[FrameOutcome.NotTcp],
            Fragments = counts[FrameOutcome.Fragment],
            CutShort = counts[FrameOutcome.CutShort],
            Malformed = counts[FrameOutcome.Malformed],
            UnknownLink = counts[FrameOutcome.UnknownLink],
            HalfOpen = tracker.HalfOpen.Sum(),
            Suspicions = tracker.Suspects.Sum(),
            Problems = problems,
        };
    }

    /// <summary>Of a file that could not be opened.</summary>
    public static CaptureSummary Unreadable(CaptureProblem problem) =>
        new() { File = problem.File, Format = "", HalfOpen = [], Problems = [problem] };
}
