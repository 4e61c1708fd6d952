using System.Linq;
using TcpFsm.Language;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Roslyn.Diagnostics;

namespace TcpFsm.Roslyn.Generation;

/// <summary>What became of a spec: its model for the code, and its problems with their places.</summary>
/// <param name="Model">The model, without places.</param>
/// <param name="Problems">The problems.</param>
public sealed record CompiledSpec(SpecModel Model, SpecProblems Problems)
{
    /// <summary>Compiles a spec's text.</summary>
    public static CompiledSpec Compile(SpecText text)
    {
        SpecCompilation compilation = SpecCompiler.Compile(new SourceText(text.Path, text.Content));
        SpecModel model = compilation.Model is null
            ? new SpecModel(text.Path, compilation.Skeleton, compilation.SkeletonDerived, IsWhole: false)
            : new SpecModel(text.Path, compilation.Model, compilation.Derived, IsWhole: true);
        SourcePlace protocol = SourcePlace.Of(compilation.Source, compilation.Syntax?.Protocol.Span ?? default);
        EquatableArray<PlacedProblem> problems = compilation.Problems
            .Select(p => new PlacedProblem(p.Rule.Id, SourcePlace.Of(compilation.Source, p.Span), p.Message))
            .ToEquatableArray();
        return new CompiledSpec(model, new SpecProblems(text.Path, problems) { Protocol = protocol });
    }
}
