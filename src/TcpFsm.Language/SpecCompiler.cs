using System;
using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Binding;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language;

/// <summary>From a spec's text to its model: read, bind, analyse. Whatever the text holds, it ends with a result and never with an exception.</summary>
public static class SpecCompiler
{
    /// <summary>Compiles a spec.</summary>
    /// <param name="source">The spec's text.</param>
    /// <returns>The model, if nothing leaves its meaning open, and all problems.</returns>
    public static SpecCompilation Compile(SourceText source)
    {
        var problems = new ProblemBag();
        try
        {
            return Compile(source, problems);
        }
        catch (Exception defect)
        {
            // A defect of ours must be seen whole: hidden, it would look like a spec that is silently ignored.
            problems.Add(ProblemRules.InternalError, default, $"TcpFsm failed on this spec; please report it with this text: {defect}");
            return new SpecCompilation(source, null, null, null, problems.Sorted);
        }
    }

    private static SpecCompilation Compile(SourceText source, ProblemBag problems)
    {
        YamlNode? root = YamlReader.Read(source, problems);
        SpecSyntax? syntax = root is null ? null : SpecReader.Read(root, problems);
        if (syntax is null) return new SpecCompilation(source, null, null, null, problems.Sorted);
        BoundSpec bound = SpecBinder.Bind(syntax, HasUnknownSection(root) ? new ProblemBag() : problems);
        if (problems.HasErrors) return new SpecCompilation(source, syntax, null, null, problems.Sorted) { Skeleton = bound.Model, SkeletonDerived = Guess(bound.Model) };
        DerivedModel derived = SpecAnalyzer.Analyze(bound.Model, bound.Positions, problems);
        return new SpecCompilation(source, syntax, bound.Model, bound.Positions, problems.Sorted)
        {
            Skeleton = bound.Model,
            Derived = derived,
            Layout = bound.Layout,
        };
    }

    // Of rules with errors nothing is sure, not even that they can be analysed; what can is right but for them.
    private static DerivedModel? Guess(ProtocolModel model)
    {
        try
        {
            return SpecAnalyzer.Derive(model);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return null;
        }
    }

    // Under a misspelt `variables:` all variables are lost; to report each use of them would hide the one mistake.
    private static bool HasUnknownSection(YamlNode? root) => root is YamlMapping map && map.Entries.Any(e => !KeySets.Spec.Contains(e.Key.Value));
}
