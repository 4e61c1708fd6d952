using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Roslyn.Tests.Harness;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Generator;

/// <summary>Generated code compiles wherever a user may have it, without a warning.</summary>
public sealed class CompilationTests
{
    public static TheoryData<string> Specs => [.. SpecCorpus.All];

    [Theory]
    [MemberData(nameof(Specs))]
    public void Every_spec_compiles_as_CSharp_10(string spec) => GeneratorRun.Clean(TestProject.With(spec) with { RootNamespace = "Sample.App" });

    [Theory]
    [MemberData(nameof(Specs))]
    public void Every_spec_compiles_for_netstandard(string spec)
    {
        GeneratorRun run = GeneratorRun.Clean(TestProject.With(spec) with { IsNetStandard = true });
        Assert.Contains("TcpFsm.IsExternalInit.g.cs", run.Files.Keys);
    }

    [Fact]
    public void All_specs_compile_in_one_project()
    {
        var project = new TestProject { Specs = [.. SpecCorpus.All.Select((s, i) => new SpecFile($"spec{i}.fsm.yaml", s))] };
        Assert.Equal(SpecCorpus.All.Count, GeneratorRun.Clean(project).Files.Keys.Count(n => n.EndsWith(".Enums.g.cs")));
    }

    [Fact]
    public void The_newest_CSharp_compiles_it_too() => GeneratorRun.Clean(TestProject.With(SpecCorpus.Transfer) with { Language = LanguageVersion.Preview });

    [Fact]
    public void A_project_of_checked_arithmetic_compiles_it()
    {
        GeneratorRun run = GeneratorRun.Clean(TestProject.With(SpecCorpus.Transfer));
        var options = (CSharpCompilationOptions)run.Compilation.Options;
        Assert.Empty(run.Compilation.WithOptions(options.WithOverflowChecks(true)).GetDiagnostics());
    }

    [Fact]
    public void A_library_that_promises_CLS_compliance_compiles_it() =>
        GeneratorRun.Clean(TestProject.With(SpecCorpus.Transfer, "[assembly: System.CLSCompliant(true)]"));
}
