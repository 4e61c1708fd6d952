using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Diagnostics;

/// <summary>Reports the problems of a spec.</summary>
public static class ProblemOutput
{
    /// <summary>Reports all of them, at their places in the YAML.</summary>
    public static void Report(SourceProductionContext output, SpecProblems spec)
    {
        foreach (PlacedProblem problem in spec.Problems)
            output.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(problem.Rule), problem.Place.In(spec.Path), problem.Message));
    }
}
