using System;
using System.Collections.Generic;
using TcpFsm.Language.Emit;

namespace TcpFsm.Roslyn.Generation;

/// <summary>The code of a spec, or what went wrong in writing it.</summary>
/// <param name="Files">The files.</param>
/// <param name="Defect">What failed, whole; null if nothing did.</param>
public sealed record SpecCode(IReadOnlyList<GeneratedFile> Files, string? Defect)
{
    /// <summary>Writes the code of a spec; of one with errors the shapes of its types.</summary>
    public static SpecCode Of(SpecModel spec, ProjectSettings project)
    {
        if (spec.Model is null) return new SpecCode([], null);
        try
        {
            var options = new EmitOptions(project.RootNamespace);
            return new SpecCode(spec.IsWhole ? SpecEmitter.Emit(spec.Model, options, spec.Derived) : SpecEmitter.EmitSkeleton(spec.Model, options, spec.Derived), null);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            // Thrown on, it would become a warning that the generator failed, and all its output would be lost without a word why.
            return new SpecCode([], $"TcpFsm failed to write the code of this spec; please report it with this text: {defect}");
        }
    }
}
