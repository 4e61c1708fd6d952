using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Language;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Roslyn.Generation;
using TcpFsm.Roslyn.Tests.Harness;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Generator;

/// <summary>What is wrong in a spec is told at its place in the YAML, once, and takes no other message with it.</summary>
public sealed class ProblemTests
{
    [Fact]
    public void The_folder_of_broken_specs_shows_exactly_what_is_expected_and_no_compiler_error_besides()
    {
        var specs = BrokenSpecs.Files.Select(f => new SpecFile(f, File.ReadAllText(Path.Combine(BrokenSpecs.Folder, f))));

        GeneratorRun run = GeneratorRun.Of(new TestProject { Specs = [.. specs] });

        string[] expected = [.. BrokenSpecs.Expectations.Select(e => $"{e.File}({e.Line},{e.Column}) {e.Rule}").Order()];
        string[] found = [.. run.Problems.Select(Describe).Order()];
        Assert.Equal(expected, found);
        Assert.True(expected.Length > 80);
        run.AssertCompiles();
    }

    [Fact]
    public void Code_that_uses_a_broken_spec_gets_one_message_the_specs()
    {
        const string User = """
            class User
            {
                public Sample.DoorState Use(Sample.DoorConnection door) => door.Knock().State == Sample.DoorState.Shut ? door.Open(7).State : default;

                public string UseHandles(Sample.DoorConnection.Shut shut)
                {
                    shut = shut.Knock().Knock(out Sample.DoorOutcome answer);
                    return shut.Open(7) switch
                    {
                        { AjarByAGuest: { } ajar } => ajar.Knock().ToString(),
                        { Shut: { } still } => still.Open(8).Match(s => s.ToString(), a => answer.ToString()),
                        _ => "",
                    };
                }
            }
            """;
        GeneratorRun whole = GeneratorRun.Clean(TestProject.With(SpecCorpus.Door, User));
        GeneratorRun broken = GeneratorRun.Of(TestProject.With(SpecCorpus.Door.Replace("goto: shut }", "goto: shutt }"), User));

        Assert.Empty(whole.Problems);
        Assert.Equal(["TFSM0003"], broken.Problems.Select(p => p.Id));
        broken.AssertCompiles();
    }

    [Fact]
    public void A_problem_is_an_error_or_warning_of_the_compiler_with_a_page()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(SpecCorpus.Door.Replace("goto: shut }", "goto: shutt }")));
        Diagnostic problem = Assert.Single(run.Problems);
        Assert.Equal(DiagnosticSeverity.Error, problem.Severity);
        Assert.EndsWith("docs/rules/TFSM0003.md", problem.Descriptor.HelpLinkUri);
        Assert.Contains("`shut`", problem.GetMessage());
    }

    [Fact]
    public void Two_specs_of_one_type_are_told_at_the_second_and_keep_the_first()
    {
        var project = new TestProject { Specs = [new SpecFile("b.fsm.yaml", SpecCorpus.Ping), new SpecFile("a.fsm.yaml", SpecCorpus.Ping)] };

        GeneratorRun run = GeneratorRun.Of(project);

        Diagnostic problem = Assert.Single(run.Problems);
        Assert.Equal("b.fsm.yaml(1,25) TFSM0013", Describe(problem));
        Assert.Contains("a.fsm.yaml", problem.GetMessage());
        Assert.Contains("Sample.PingState", problem.GetMessage());
        run.AssertCompiles();
        Assert.Contains("Ping.Enums.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_type_of_one_protocol_may_clash_with_another_protocols()
    {
        string pingState = SpecCorpus.Ping.Replace("protocol: Ping", "protocol: PingState").Replace("ping", "x").Replace("pong", "y");
        string other = SpecCorpus.Ping.Replace("messages: {", "messages: { 'state machine': {},").Replace("'on pong'", "'on state machine': [ { ignore: true } ], 'on pong'");

        GeneratorRun run = GeneratorRun.Of(new TestProject { Specs = [new SpecFile("a.fsm.yaml", other), new SpecFile("b.fsm.yaml", pingState)] });

        Assert.Contains("PingStateMachine", Assert.Single(run.Problems).GetMessage());
        run.AssertCompiles();
    }

    [Fact]
    public void The_same_protocol_in_two_namespaces_is_two_protocols()
    {
        string inOther = SpecCorpus.Ping.Replace("protocol: Ping,", "protocol: Ping, namespace: Other.Place,");
        var project = new TestProject { Specs = [new SpecFile("a.fsm.yaml", SpecCorpus.Ping), new SpecFile("b.fsm.yaml", inOther)] };

        GeneratorRun run = GeneratorRun.Clean(project);

        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Other.Place.PingMachine"));
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Sample.PingMachine"));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp9)]
    public void An_old_language_version_is_told_once_instead_of_a_flood(LanguageVersion version)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(SpecCorpus.Ping) with { Language = version });
        Assert.Equal("specs/one.fsm.yaml(1,25) TFSM0014", Describe(Assert.Single(run.Problems)));
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("My-App", "My_App")]
    [InlineData("Company.3rd.class", "Company._3rd.class")]
    [InlineData("", "Generated")]
    [InlineData(null, "Generated")]
    public void Whatever_a_project_is_called_is_made_a_namespace(string? root, string expected)
    {
        GeneratorRun run = GeneratorRun.Clean(TestProject.With(SpecCorpus.Ping) with { RootNamespace = root });
        Assert.NotNull(run.Compilation.GetTypeByMetadataName(expected + ".PingMachine"));
    }

    [Fact]
    public void A_defect_of_ours_is_told_whole_instead_of_thrown()
    {
        ProtocolModel model = SpecCompiler.Compile(new Language.Text.SourceText("ping.fsm.yaml", SpecCorpus.Ping)).Model!;
        ProtocolModel broken = model with { Events = model.Events.Select(e => e with { Message = 7 }).ToEquatableArray() };

        SpecCode code = SpecCode.Of(new SpecModel("ping.fsm.yaml", broken, Language.Analysis.SpecAnalyzer.Derive(model), IsWhole: true), new ProjectSettings("Sample", true, default));

        Assert.Empty(code.Files);
        Assert.Contains("OutOfRange", code.Defect);
        Assert.Contains("   at ", code.Defect);
        Assert.Equal("TFSM0099", ProblemRules.InternalError.Id);
    }

    [Fact]
    public void Files_of_other_names_are_not_read() =>
        Assert.Empty(GeneratorRun.Of(new TestProject { Specs = [new SpecFile("notes.yaml", "- ["), new SpecFile("SPEC.FSM.YAML", SpecCorpus.Ping)] }).Problems);

    [Fact]
    public void An_empty_spec_is_a_problem_and_no_failure() => Assert.NotEmpty(GeneratorRun.Of(TestProject.With("")).Problems);

    private static string Describe(Diagnostic problem)
    {
        FileLinePositionSpan place = problem.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}) {problem.Id}";
    }
}
