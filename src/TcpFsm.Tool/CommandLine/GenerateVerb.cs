using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using TcpFsm.Language;
using TcpFsm.Language.Emit;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Specs;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.CommandLine;

/// <summary><c>tcpfsm generate</c>: the C# of a spec, byte for byte what a build with the same namespace compiles.</summary>
internal static class GenerateVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(ToolContext context)
    {
        Argument<string?> spec = PathArgument.CreateOptional("SPEC", "The spec. Left out: TCP, which is built in.");
        var folder = new Option<string>("--output", "-o") { Description = "The folder to write to; made if need be.", HelpName = "DIR", Required = true };
        var space = new Option<string?>("--namespace") { Description = "The namespace of the types, unless the spec fixes one.", HelpName = "N" };
        Option<string> format = OutputFormat.Create();
        var verb = new Verb("generate", "Writes the C# of a spec, the same text that a build compiles.",
            "tcpfsm generate ping.fsm.yaml -o generated --namespace Demo",
            "tcpfsm generate -o generated") { spec, folder, space, format };
        verb.Runs(context, (result, cancel) =>
        {
            SpecCompilation compilation = UsableSpec.Compile(result.GetValue(spec), context);
            var files = SpecEmitter.Emit(compilation.Model!, new EmitOptions(result.GetValue(space)), compilation.Derived);
            var report = new FileReport(context.Out, result.IsJson(format));
            foreach (GeneratedFile file in files.Append(CompilerTypes.UnionFile)) Write(context.Files, result.GetRequiredValue(folder), file, report, cancel);
            report.Close();
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Write(ToolFiles files, string folder, GeneratedFile file, FileReport report, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        string path = Path.Combine(folder, file.HintName);
        report.Add(path, files.WriteText(path, file.Text));
    }
}
