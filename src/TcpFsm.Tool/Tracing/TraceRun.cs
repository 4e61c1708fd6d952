using System.IO;
using System.Threading;
using TcpFsm.Language.Text;
using TcpFsm.Tool.Terminal;
using TcpFsm.Trace;
using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Reporting;

namespace TcpFsm.Tool.Tracing;

/// <summary>Traces captures one after the other into one sink.</summary>
/// <param name="context">Where captures come from and messages go.</param>
/// <param name="options">What to trace.</param>
/// <param name="sink">Where findings go.</param>
/// <param name="printer">What prints them at last, and is flushed when a followed capture pauses.</param>
/// <param name="follow">Whether captures are read on beyond their end, until the run is cancelled.</param>
internal sealed class TraceRun(ToolContext context, TraceOptions options, ITraceSink sink, ITraceSink printer, bool follow)
{
    /// <summary>Traces one capture.</summary>
    /// <returns>Whether it is one; what it is instead is told.</returns>
    public bool Trace(string path, CancellationToken cancel)
    {
        using Stream file = context.Files.OpenRead(path, $"Give the captures in it, as in: tcpfsm trace {path}/*.pcap");
        using Stream source = follow
            ? FollowedStream.Of(file, ShowSoFar, cancel)
            : new ProgressStream(file, path, context.Progress);
        // A followed capture has no end of its own: to stop it is to have it summed up.
        CaptureSummary summary = CaptureTracer.Trace(source, path, options, sink, follow ? CancellationToken.None : cancel);
        if (!summary.IsUnreadable) return true;
        foreach (CaptureProblem problem in summary.Problems) context.Error.WriteLine("tcpfsm: " + Printable.Escape(problem.ToString()));
        return false;
    }

    private void ShowSoFar()
    {
        if (printer is JsonTraceSink json) json.Flush();
        context.Out.Flush();
    }
}
