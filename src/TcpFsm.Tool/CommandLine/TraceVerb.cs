using System;
using System.CommandLine;
using TcpFsm.Tool.Terminal;
using TcpFsm.Tool.Tracing;
using TcpFsm.Trace;
using TcpFsm.Trace.Reporting;

namespace TcpFsm.Tool.CommandLine;

/// <summary><c>tcpfsm trace</c>: what both ends' machines make of captured packets.</summary>
internal static class TraceVerb
{
    /// <summary>What a followed capture of a million connections takes to be summed up, several times over.</summary>
    private static readonly TimeSpan SummingUp = TimeSpan.FromSeconds(20);

    /// <summary>Makes the verb.</summary>
    public static Command Create(ToolContext context)
    {
        Argument<string[]> captures = PathArgument.Create(
            "CAPTURE", "Captures: pcap, pcapng, either within gzip or zstd, or text that tcpdump printed; - is the standard input.", ArgumentArity.OneOrMore);
        var summary = new Option<bool>("--summary") { Description = "Connections and the capture, no packets." };
        var diagram = new Option<bool>("--diagram") { Description = "Draw one connection as a ladder: the first, or the one of --conn." };
        var follow = new Option<bool>("--follow") { Description = "Go on at the end of a capture that is still being written, until Ctrl-C or the end of the pipe." };
        var halfOpen = new Option<int>("--half-open")
        {
            Description = "From how many half-open connections on a server is said to be flooded.",
            HelpName = "N",
            DefaultValueFactory = _ => new TraceOptions().HalfOpenWarning,
        };
        var filters = new FilterOptions();
        Option<string[]> failOn = FailOn.CreateOption();
        Option<string> format = TraceFormat.CreateOption();
        var verb = new Verb("trace", "Says of captured packets which rules explain them, and how each connection opened and closed.",
            "tcpfsm trace web.pcap",
            "tcpfsm trace --summary --format json monday.pcapng tuesday.pcapng.gz",
            "tcpfsm trace --diagram --conn 3 web.pcap",
            "tcpfsm trace --host 10.0.0.1 --finding any web.pcap",
            "tcpfsm trace --fail-on findings -") { captures, summary, diagram, follow, halfOpen, failOn, format };
        filters.AddTo(verb);
        Func<ParseResult, TimeSpan> usual = verb.Patience;
        verb.Patience = result => result.GetValue(follow) ? SummingUp : usual(result);
        verb.Runs(context, (result, cancel) =>
        {
            bool isLadder = result.GetValue(diagram) || TraceFormat.IsPicture(result.GetValue(format)!);
            ITraceSink printer = TraceFormat.Sink(result.GetValue(format)!, isLadder, context);
            using var printed = printer as IDisposable;
            string[] kinds = result.GetValue(failOn)!;
            bool shows = isLadder || !result.GetValue(summary);
            TraceFilter filter = filters.Read(result, isLadder);
            var sink = new CountingSink(new FilteredTraceSink(printer, filter, shows));
            var options = new TraceOptions { Packets = shows || filter.NeedsPackets || kinds.Length > 0, HalfOpenWarning = result.GetValue(halfOpen) };
            var run = new TraceRun(context, options, sink, printer, result.GetValue(follow));
            bool allRead = true;
            foreach (string path in result.GetValue(captures)!) allRead &= run.Trace(path, cancel);
            return !allRead ? ExitCode.Unusable : FailOn.IsMet(kinds, sink) ? ExitCode.Found : ExitCode.Done;
        });
        return verb;
    }
}
