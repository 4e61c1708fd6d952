using System.IO;
using System.Linq;
using TcpFsm.Language;
using TcpFsm.Language.Problems;
using TcpFsm.Tool.CommandLine;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.Specs;

/// <summary>A spec for verbs that need its meaning, and are nothing without it.</summary>
internal static class UsableSpec
{
    /// <summary>Compiles a spec; its errors are printed and end the run. Warnings are for <c>check</c> to tell.</summary>
    /// <param name="path">Its file; null for TCP.</param>
    /// <param name="context">Files, and where problems are told.</param>
    /// <exception cref="ToolException">The spec has errors.</exception>
    public static SpecCompilation Compile(string? path, ToolContext context)
    {
        SpecCompilation compilation = SpecCompiler.Compile(SpecLibrary.Read(path, context.Files));
        if (compilation.Model is not null && compilation.Problems.All(p => p.Rule.Severity != ProblemSeverity.Error)) return compilation;
        PrintErrors(compilation, context.Error);
        throw new ToolException($"'{compilation.Source.Path}' has errors; nothing was done.", ExitCode.Found);
    }

    private static void PrintErrors(SpecCompilation compilation, TextWriter error)
    {
        foreach (Problem problem in compilation.Problems.Where(p => p.Rule.Severity == ProblemSeverity.Error))
            error.WriteLine(ProblemReport.Format(problem, compilation.Source));
    }
}
