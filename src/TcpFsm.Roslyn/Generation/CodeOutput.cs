using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.Language.Emit;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Roslyn.Diagnostics;

namespace TcpFsm.Roslyn.Generation;

/// <summary>Adds the code of a spec to the compilation.</summary>
public static class CodeOutput
{
    /// <summary>Adds the files; none for a spec without a model, one whose types another has, or a project whose C# is too old.</summary>
    public static void Write(SourceProductionContext output, SpecModel spec, ProjectSettings project, EquatableArray<TypeClash> clashes)
    {
        if (!project.IsNewEnough || clashes.Any(c => c.Path == spec.Path)) return;
        SpecCode code = SpecCode.Of(spec, project);
        foreach (GeneratedFile file in code.Files) output.AddSource(file.HintName, GeneratedText.Of(file));
        if (code.Defect is not null)
            output.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(ProblemRules.InternalError.Id), default(SourcePlace).In(spec.Path), code.Defect));
    }
}
