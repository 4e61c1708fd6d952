using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language;
using TcpFsm.Language.Emit;
using TcpFsm.Language.Problems;

namespace TcpFsm.Tool.Specs;

/// <summary>Specs as those of one project, where two may want the same type.</summary>
internal static class SpecProject
{
    /// <summary>Adds to each spec's own problems that another spec has its types already (TFSM0013).</summary>
    public static IEnumerable<SpecCompilation> AddClashes(IReadOnlyList<SpecCompilation> compilations)
    {
        var types = compilations.Select(c => GeneratedTypes.Of(c.Source.Path, c.Model ?? c.Skeleton));
        Dictionary<string, TypeClash> clashes = TypeClash.Find(types, rootNamespace: null).ToDictionary(c => c.Path);
        foreach (SpecCompilation compilation in compilations)
        {
            if (!clashes.TryGetValue(compilation.Source.Path, out TypeClash? clash)) yield return compilation;
            else
            {
                var problem = new Problem(ProblemRules.SameType, compilation.Syntax?.Protocol.Span ?? default, clash.Message);
                yield return compilation with { Problems = [.. compilation.Problems.Append(problem).OrderBy(p => p.Span.Start)] };
            }
        }
    }
}
