using System.Collections.Generic;
using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;
using TcpFsm.Tests.Shared;
using Xunit.Abstractions;

namespace TcpFsm.Language.Tests.Reading;

/// <summary>Specs with random damage: reading ends, with a tree or with problems whose places lie in the text, and without an exception.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Mutants = 20_000;

    /// <summary>The large specs are mutated seldom, so that the test takes seconds.</summary>
    private static readonly int[] Weights = [30, 30, 20, 2, 2, 1];

    [Fact]
    public void Corpus_IsValid() => Assert.All(SpecCorpus.All, text => Assert.NotEmpty(Reader.Good(text).States));

    [Fact]
    public void DamagedSpec_NeverThrowsAndAlwaysSaysWhere()
    {
        ulong seed = (ulong)Stopwatch.GetTimestamp();
        output.WriteLine($"seed {seed}");
        IEnumerable<string> mutants = SpecMutation.Of(SpecCorpus.All, Weights).Sample(Mutants, new Rnd(seed), 50);
        int count = 0, trees = 0, problems = 0;
        foreach (string mutant in mutants)
        {
            var (tree, found) = Read(mutant);
            Assert.True(tree || found.Count > 0, mutant);
            Assert.All(found, problem => Assert.True(problem.Span.Start >= 0 && problem.Span.Length >= 0 && problem.Span.End <= mutant.Length, $"{problem}\n{mutant}"));
            count++;
            trees += tree ? 1 : 0;
            problems += found.Count;
        }

        Assert.Equal(Mutants, count);
        output.WriteLine($"{Mutants} mutants, {trees} still YAML, {problems} problems");
        Assert.True(trees >= Mutants / 2, $"only {trees} of {Mutants} are still YAML");
        Assert.True(problems >= Mutants / 4, $"only {problems} problems");
    }

    private static (bool Tree, IReadOnlyList<Problem> Problems) Read(string text)
    {
        var problems = new ProblemBag();
        YamlNode? node = YamlReader.Read(new SourceText("mutant.fsm.yaml", text), problems);
        if (node is not null) SpecReader.Read(node, problems);
        return (node is not null, problems.Sorted);
    }
}
