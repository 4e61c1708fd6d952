using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using TcpFsm.Language;
using TcpFsm.Tool.Specs;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.CommandLine;

/// <summary><c>tcpfsm check</c>: the problems of specs, as a build reports them.</summary>
internal static class CheckVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(ToolContext context)
    {
        Argument<string[]> specs = PathArgument.Create(
            "SPEC", "Spec files, as those of one project. Left out: TCP, which is built in.", ArgumentArity.ZeroOrMore);
        Option<string> format = OutputFormat.Create();
        var verb = new Verb("check", "Prints the problems of specs, the same that a build reports.",
            "tcpfsm check door.fsm.yaml", "tcpfsm check --format json door.fsm.yaml", "tcpfsm check") { specs, format };
        verb.Runs(context, (result, cancel) => Check(context, result.GetValue(specs)!, result.IsJson(format), cancel));
        return verb;
    }

    private static int Check(ToolContext context, IReadOnlyList<string> paths, bool json, CancellationToken cancel)
    {
        var report = new ProblemReport(context.Out, json);
        string?[] specs = paths.Count == 0 ? [null] : [.. paths.DistinctBy(context.Files.Resolve)];
        SpecCompilation[] compilations = [.. specs.Select(path =>
        {
            cancel.ThrowIfCancellationRequested();
            return SpecCompiler.Compile(SpecLibrary.Read(path, context.Files));
        })];
        foreach (SpecCompilation compilation in SpecProject.AddClashes(compilations)) report.Add(compilation);
        report.Close();
        return report.Errors > 0 ? ExitCode.Found : ExitCode.Done;
    }
}
