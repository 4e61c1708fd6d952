using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Roslyn.Generation;

namespace TcpFsm.Roslyn.Diagnostics;

/// <summary>What is wrong between a spec and its project, or another spec of the project.</summary>
public static class ProjectProblems
{
    /// <summary>The problems, at the protocol's name.</summary>
    public static IEnumerable<PlacedProblem> Of(SpecProblems spec, ProjectSettings project, EquatableArray<TypeClash> clashes)
    {
        if (!project.IsNewEnough)
        {
            yield return new PlacedProblem(
                ProblemRules.LanguageTooOld.Id, spec.Protocol,
                "The code generated from this spec needs C# 10 or newer; set <LangVersion>10</LangVersion> (or latest) in the project file.");
        }

        foreach (TypeClash clash in clashes.Where(c => c.Path == spec.Path))
            yield return new PlacedProblem(ProblemRules.SameType.Id, spec.Protocol, clash.Message);
    }
}
