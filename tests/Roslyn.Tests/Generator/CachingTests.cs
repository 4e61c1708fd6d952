using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Roslyn.Generation;
using TcpFsm.Roslyn.Tests.Harness;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Generator;

/// <summary>Every test of the generator asserts that nothing is made anew without need; these show that the assertion can fail, and what a need is.</summary>
public sealed class CachingTests
{
    private static readonly TestProject Project = TestProject.With(SpecCorpus.Door);

    [Fact]
    public void A_rule_that_changes_makes_the_code_anew()
    {
        GeneratorDriverRunResult second = Edit(SpecCorpus.Door.Replace("KNOCKS += 1", "KNOCKS += 2"));

        Assert.Contains(second.Results.Single().TrackedSteps[Steps.Model].SelectMany(s => s.Outputs), o => o.Reason == IncrementalStepRunReason.Modified);
        Assert.Contains(
            second.Results.Single().TrackedOutputSteps.Values.SelectMany(s => s).SelectMany(s => s.Outputs), o => o.Reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void A_state_that_swaps_places_with_another_makes_the_code_anew() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => CachedSteps.AssertCode(Edit(SpecCorpus.Door.Replace("[nobody, guest, owner]", "[guest, nobody, owner]")), "an edit"));

    [Fact]
    public void Blanks_and_comments_within_a_rule_make_nothing_anew() =>
        CachedSteps.AssertOutputs(Edit(SpecCorpus.Door.Replace("{ id: K1, do: [ KNOCKS += 1, ring ] }", "{ id: K1,\n        # rings\n        do: [ KNOCKS += 1,  ring ] }")), "an edit");

    [Fact]
    public void One_spec_of_two_that_changes_leaves_the_other()
    {
        var door = new SpecFile("door.fsm.yaml", SpecCorpus.Door);
        var ping = new SpecFile("ping.fsm.yaml", SpecCorpus.Ping);
        TestProject project = new() { Specs = [door, ping] };
        GeneratorDriver driver = Driver(project).RunGenerators(project.Compile());
        var changed = new SpecFile("ping.fsm.yaml", SpecCorpus.Ping.Replace("u16", "u8"));

        GeneratorDriverRunResult second = driver.ReplaceAdditionalText(ping, changed).RunGenerators(project.Compile()).GetRunResult();

        IncrementalStepRunReason[] models = [.. second.Results.Single().TrackedSteps[Steps.Model].SelectMany(s => s.Outputs).Select(o => o.Reason)];
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], models.Order().Reverse());
    }

    private static GeneratorDriverRunResult Edit(string spec)
    {
        GeneratorDriver driver = Driver(Project).RunGenerators(Project.Compile());
        return driver.ReplaceAdditionalText(Project.Specs[0], new SpecFile(Project.Specs[0].Path, spec)).RunGenerators(Project.Compile()).GetRunResult();
    }

    private static GeneratorDriver Driver(TestProject project) => CSharpGeneratorDriver.Create(
        [new FsmGenerator().AsSourceGenerator()], project.Specs, project.ParseOptions, new ProjectOptions(project.RootNamespace),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
