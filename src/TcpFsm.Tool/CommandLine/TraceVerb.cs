using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using TcpFsm.Language.Text;
using TcpFsm.Tool.Terminal;
using TcpFsm.Tool.Tracing;
using TcpFsm.Trace;
using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Reporting;

namespace TcpFsm.Tool.CommandLine;

/// <summary><c>tcpfsm trace</c>: what both ends' machines make of captured packets.</summary>
internal static class TraceVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(ToolContext context)
    {
        Argument<string[]> captures = PathArgument.Create(
            "CAPTURE", "Captures: pcap, pcapng, or text that tcpdump printed; - is the standard input.", ArgumentArity.OneOrMore);
        var summary = new Option<bool>("--summary") { Description = "Connections and the capture, no packets." };
        Option<string[]> failOn = FailOn.CreateOption();
        Option<string> format = OutputFormat.Create("table");
        var verb = new Verb("trace", "Says of captured packets which rules explain them, and how each connection opened and closed.",
            "tcpfsm trace web.pcap",
            "tcpfsm trace --summary --format json monday.pcapng tuesday.pcapng",
            "tcpfsm trace --fail-on findings -") { captures, summary, failOn, format };
        verb.Runs(context, (result, cancel) =>
        {
            ITraceSink printer = result.IsJson(format) ? new JsonTraceSink(context.OutStream) : new TableTraceSink(context.Out);
            using var printed = printer as IDisposable;
            string[] kinds = result.GetValue(failOn)!;
            bool shows = !result.GetValue(summary);
            var sink = new CountingSink(printer, shows);
            var options = new TraceOptions { Packets = shows || kinds.Length > 0 };
            bool allRead = true;
            foreach (string path in result.GetValue(captures)!) allRead &= Trace(context, path, options, sink, cancel);
            return !allRead ? ExitCode.Unusable : FailOn.IsMet(kinds, sink) ? ExitCode.Found : ExitCode.Done;
        });
        return verb;
    }

    /// <summary>Traces one capture.</summary>
    /// <returns>Whether it is one; what it is instead is told.</returns>
    private static bool Trace(ToolContext context, string path, TraceOptions options, ITraceSink sink, CancellationToken cancel)
    {
        using Stream file = context.Files.OpenRead(path, $"Give the captures in it, as in: tcpfsm trace {path}/*.pcap");
        using var watched = new ProgressStream(file, path, context.Progress);
        CaptureSummary summary = CaptureTracer.Trace(watched, path, options, sink, cancel);
        if (!summary.IsUnreadable) return true;
        foreach (CaptureProblem problem in summary.Problems) context.Error.WriteLine("tcpfsm: " + Printable.Escape(problem.ToString()));
        return false;
    }
}
