using System.Diagnostics;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Tests.Shared;
using Xunit.Abstractions;

namespace TcpFsm.Language.Tests.Binding;

/// <summary>Specs with random damage, compiled whole: a model or an error, never a defect of ours (TFSM0099).</summary>
public sealed class CompilationMutationTests(ITestOutputHelper output)
{
    private const int Mutants = 20_000;

    /// <summary>The large specs are mutated seldom, so that the test takes seconds.</summary>
    private static readonly int[] Weights = [30, 30, 20, 2, 2, 1];

    [Fact]
    public void DamagedSpec_GivesAModelOrAnError()
    {
        ulong seed = (ulong)Stopwatch.GetTimestamp();
        output.WriteLine($"seed {seed}");
        int read = 0, models = 0;
        foreach (string mutant in SpecMutation.Of(SpecCorpus.All, Weights).Sample(Mutants, new Rnd(seed), 50))
        {
            SpecCompilation compilation = SpecCompiler.Compile(new SourceText("mutant.fsm.yaml", mutant));
            Assert.DoesNotContain(compilation.Problems, p => p.Rule == ProblemRules.InternalError);
            Assert.True(compilation.Model is not null || compilation.Problems.Any(p => p.Rule.Severity == ProblemSeverity.Error), mutant);
            Assert.All(compilation.Problems, p => Assert.True(p.Span.Start >= 0 && p.Span.End <= mutant.Length && !p.Message.Contains('\n'), $"{p}\n{mutant}"));
            read += compilation.Syntax is null ? 0 : 1;
            models += compilation.Model is null ? 0 : 1;
        }

        output.WriteLine($"{Mutants} mutants, {read} read, {models} bound");
        Assert.True(read >= Mutants / 2, $"only {read} of {Mutants} were bound");
        Assert.True(models >= Mutants / 50, $"only {models} of {Mutants} gave a model");
    }
}
