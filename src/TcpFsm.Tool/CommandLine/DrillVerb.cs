using System.CommandLine;
using System.Threading;
using TcpFsm.Host.Drill;
using TcpFsm.Tool.Drilling;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.CommandLine;

/// <summary><c>tcpfsm drill</c>: runs packetdrill scripts against the machine with a host around it.</summary>
internal static class DrillVerb
{
    /// <summary>UTF-16 units; the longest scripts there are have some ten thousand.</summary>
    private const int LongestScript = 1 << 20;

    /// <summary>Makes the verb.</summary>
    public static Command Create(ToolContext context)
    {
        Argument<string[]> scripts = PathArgument.Create("SCRIPT", "Files of packetdrill scripts.", ArgumentArity.OneOrMore);
        var symbols = new Option<string[]>("--define")
        {
            Description = "A name that #ifdef finds. Left out: STANDARD.",
            HelpName = "NAME",
            DefaultValueFactory = _ => ["STANDARD"],
        };
        var choices = new Option<string[]>("--set") { Description = $"A choice that the RFC leaves: {StackChoices.Names}.", HelpName = "NAME=true|false" };
        var strict = new Option<bool>("--strict") { Description = "A segment that no line expects is a failure at the script's end too." };
        Option<string> format = OutputFormat.Create();
        var verb = new Verb("drill", "Runs packetdrill scripts against TCP on a wire in memory and a virtual clock.",
            "tcpfsm drill close.pkt",
            "tcpfsm drill --set RFC1337=true --define FreeBSD time-wait.pkt",
            "tcpfsm drill --strict --format json close.pkt") { scripts, symbols, choices, strict, format };
        verb.Runs(context, (result, cancel) =>
        {
            var settings = new DrillSettings
            {
                Symbols = result.GetValue(symbols)!,
                Strict = result.GetValue(strict),
                Host = StackChoices.Read(result.GetValue(choices)!),
            };
            IDrillReport report = result.IsJson(format) ? new JsonDrillReport(context.Out) : new TextDrillReport(context);
            return Run(context, result.GetValue(scripts)!, settings, report, cancel);
        });
        return verb;
    }

    private static int Run(ToolContext context, string[] paths, DrillSettings settings, IDrillReport report, CancellationToken cancel)
    {
        bool unreadable = false;
        bool failed = false;
        foreach (string path in paths)
        {
            cancel.ThrowIfCancellationRequested();
            string text = context.Files.ReadText(path, "Give the scripts in it, one by one.");
            if (text.Length > LongestScript) throw new ToolException($"'{path}' is larger than {LongestScript >> 20} MiB, which is no script.");
            DrillResult result = DrillRunner.Run(text, settings);
            unreadable |= result.Verdict == DrillVerdict.Unreadable;
            failed |= result.Verdict == DrillVerdict.Failed;
            report.Add(path, result);
        }

        report.Close();
        if (unreadable) return ExitCode.Unusable;
        return failed ? ExitCode.Found : ExitCode.Done;
    }
}
