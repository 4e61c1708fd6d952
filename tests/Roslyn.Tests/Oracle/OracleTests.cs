using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Oracle;

/// <summary>
/// The analyzer of handles against what happens: random programs, run under every outcome of their conditions. TCPFSM_ORACLE is how many of each kind
/// (100 if it is not set).
/// </summary>
public sealed class OracleTests
{
    private const string Spec = """
        version: 1
        protocol: Link
        namespace: Oracle
        initial: OPEN
        variables: { SENT: u32 }
        events: { send: {}, shut: {}, reopen: {}, poll: { args: { STAY: bool } } }
        states:
          OPEN:
            on send: [ { do: [ SENT += 1 ] } ]
            on shut: [ { goto: CLOSED } ]
            on poll: [ { when: STAY, goto: OPEN }, { goto: CLOSED } ]
            on reopen: [ { ignore: true } ]
          CLOSED:
            on reopen: [ { goto: OPEN } ]
            on other: [ { ignore: true } ]
        """;

    private const string Links = """
        namespace Oracle;
        internal static class Links
        {
            private struct Sink : ILinkEffects { public void Fired(LinkRule rule) { } }
            public static LinkConnection.Open Take() => new LinkConnection(new Sink()).TryGetOpen(out var open) ? open : throw new System.NotSupportedException();
        }
        """;

    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("TCPFSM_ORACLE"), out int count) ? count : 100;

    [Fact]
    public void What_throws_is_reported_and_what_is_reported_throws()
    {
        ProgramWriter[] programs = [.. Enumerable.Range(0, Count).SelectMany(n => new[] { new ProgramWriter(n, isPlain: true), new ProgramWriter(n, isPlain: false) })];
        Dictionary<string, string> sources = programs.ToDictionary(p => p.Name, p => p.Write());
        Compilation compilation = Compile(sources);
        ILookup<string, int> reported = AnalyzerRun.Diagnose(compilation).Where(d => d.Id == "TFSM2001")
            .ToLookup(d => d.Location.SourceTree!.FilePath, d => d.Location.GetLineSpan().StartLinePosition.Line + 1);
        Assembly assembly = Load(compilation);
        int missed = 0, caught = 0;
        foreach (ProgramWriter program in programs)
        {
            var run = assembly.GetType(program.Name)!.GetMethod("Run")!.CreateDelegate<Action<Decisions>>();
            (int Site, bool IsDefault)[] stopped = [.. Decisions.RunAll(run).Distinct()];
            int[] stale = [.. stopped.Where(s => !s.IsDefault).Select(s => s.Site)], said = [.. reported[program.Name].Distinct()];
            // A mistake after another cannot be run into; but where there is none there must be no report.
            Assert.True(said.All(program.InFunctions.Contains) || stopped.Length > 0, $"Reported without need, lines {string.Join(' ', said)}:\n{sources[program.Name]}");
            Assert.True(stale.All(said.Contains) || program.NotFollowed.Count > 0, $"Missed, lines {string.Join(' ', stale.Except(said))}:\n{sources[program.Name]}");
            missed += stale.Except(said).Count();
            caught += stale.Intersect(said).Count();
        }

        Assert.True(caught > Count && missed < caught / 3, $"{caught} caught and {missed} missed: the programs are not what they should be.");
    }

    private static Compilation Compile(IReadOnlyDictionary<string, string> sources)
    {
        TestProject project = TestProject.With(Spec, Links) with { Language = LanguageVersion.Latest, MoreReferences = [MetadataReference.CreateFromFile(typeof(Decisions).Assembly.Location)] };
        Compilation compilation = GeneratorRun.Clean(project).Compilation.AddSyntaxTrees(sources.Select(s => CSharpSyntaxTree.ParseText(s.Value, project.ParseOptions, s.Key)));
        // Random programs have code that is never reached, and no documentation.
        return compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
    }

    private static Assembly Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }
}
