using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TcpFsm.Language.Emit;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Roslyn.Diagnostics;

namespace TcpFsm.Roslyn.Generation;

/// <summary>Writes the code of a spec.</summary>
public static class CodeOutput
{
    // A build that keeps its generated files, and `tcpfsm generate`, write the same octets.
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Adds the files; none for a spec without a model, one whose types another has, or a project whose C# is too old.</summary>
    public static void Write(SourceProductionContext output, SpecModel spec, ProjectSettings project, EquatableArray<TypeClash> clashes)
    {
        if (spec.Model is null || !project.IsNewEnough || clashes.Any(c => c.Path == spec.Path)) return;
        IReadOnlyList<GeneratedFile> files;
        try
        {
            var options = new EmitOptions(project.RootNamespace);
            files = spec.IsWhole ? SpecEmitter.Emit(spec.Model, options, spec.Derived) : SpecEmitter.EmitSkeleton(spec.Model, options);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            // Thrown on, it would become a warning that the generator failed, and all its output would be lost without a word why.
            string message = $"TcpFsm failed to write the code of this spec; please report it with this text: {defect}";
            output.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(ProblemRules.InternalError.Id), default(SourcePlace).In(spec.Path), message));
            return;
        }

        foreach (GeneratedFile file in files) output.AddSource(file.HintName, SourceText.From(file.Text, WithoutMark));
    }
}
