using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TcpFsm.Roslyn.Generation;

namespace TcpFsm.Benchmarks.BuildCost;

/// <summary>Processor time the generator takes for a spec in a compiler that runs: whole, after an edit of C# elsewhere, after an edit of the spec.</summary>
internal sealed class GeneratorCost(string text)
{
    private static readonly CSharpCompilation Project = CSharpCompilation.Create(
        "Project", [CSharpSyntaxTree.ParseText(UserCode.File(0, usesLibrary: false))],
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(p => Path.GetFileName(p) is "TcpFsm.dll" || Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal))
                .Select(p => MetadataReference.CreateFromFile(p)),
        ]);

    private static readonly CSharpCompilation Edited = Project.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { }"));

    private readonly Spec _spec = new(text);

    /// <summary>Milliseconds of a first run.</summary>
    public double Whole() => Milliseconds(() => Driver().RunGenerators(Project));

    /// <summary>Milliseconds after an edit of C# that has nothing to do with the spec, and whether every step was taken from before.</summary>
    public (double Milliseconds, bool IsCached) AfterUnrelatedEdit()
    {
        GeneratorDriver driver = Driver().RunGenerators(Project);
        double time = Milliseconds(() => driver = driver.RunGenerators(Edited));
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        IEnumerable<IncrementalGeneratorRunStep> steps = result.TrackedOutputSteps.Values
            .Concat(result.TrackedSteps.Where(s => Steps.All.Contains(s.Key)).Select(s => s.Value)).SelectMany(s => s);
        return (time, steps.SelectMany(s => s.Outputs).All(o => o.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    /// <summary>Milliseconds after an edit of one rule of the spec.</summary>
    /// <param name="edited">The spec after the edit.</param>
    public double AfterEditOfSpec(string edited)
    {
        GeneratorDriver driver = Driver().RunGenerators(Project);
        return Milliseconds(() => driver.ReplaceAdditionalText(_spec, new Spec(edited)).RunGenerators(Project));
    }

    private GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new FsmGenerator().AsSourceGenerator()], [_spec], driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static double Milliseconds(Action action)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private sealed class Spec(string text) : AdditionalText
    {
        public override string Path => "spec.fsm.yaml";

        public override SourceText GetText(CancellationToken cancel = default) => SourceText.From(text);
    }
}
