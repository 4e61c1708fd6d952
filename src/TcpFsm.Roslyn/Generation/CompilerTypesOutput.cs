using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.Language.Emit;

namespace TcpFsm.Roslyn.Generation;

/// <summary>Gives a project the types that the compiler looks for and its framework lacks, once for all its specs.</summary>
public static class CompilerTypesOutput
{
    /// <summary>Adds the types that are missing, where code is generated.</summary>
    public static void Write(SourceProductionContext output, ImmutableArray<SpecModel> specs, ProjectSettings project)
    {
        if (!project.IsNewEnough || specs.All(s => s.Model is null)) return;
        foreach (string name in project.Lacks)
        {
            GeneratedFile file = CompilerTypes.FileOf(name);
            output.AddSource(file.HintName, GeneratedText.Of(file));
        }
    }
}
