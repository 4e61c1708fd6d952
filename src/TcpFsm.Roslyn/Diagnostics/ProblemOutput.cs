using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.Language.Emit;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Roslyn.Generation;

namespace TcpFsm.Roslyn.Diagnostics;

/// <summary>Reports the problems of a spec, and what is wrong between it and the project or another spec.</summary>
public static class ProblemOutput
{
    /// <summary>Reports all of them.</summary>
    public static void Report(SourceProductionContext output, SpecProblems spec, ProjectSettings project, EquatableArray<TypeClash> clashes)
    {
        foreach (PlacedProblem problem in spec.Problems) Report(output, problem.Rule, problem.Place.In(spec.Path), problem.Message);
        if (!project.IsNewEnough)
        {
            Report(output, ProblemRules.LanguageTooOld.Id, spec.Protocol.In(spec.Path),
                "The code generated from this spec needs C# 10 or newer; set <LangVersion>10</LangVersion> (or latest) in the project file.");
        }

        foreach (TypeClash clash in clashes.Where(c => c.Path == spec.Path))
            Report(output, ProblemRules.SameType.Id, spec.Protocol.In(spec.Path), clash.Message);
    }

    private static void Report(SourceProductionContext output, string rule, Location location, string message) =>
        output.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(rule), location, message));
}
