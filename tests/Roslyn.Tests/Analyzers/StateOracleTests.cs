using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TcpFsm.Metadata;
using TcpFsm.Roslyn.Tests.Generated;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>Programs made at random are run: a call that TFSM2004 reports is never reached in a state in which it is legal.</summary>
public sealed partial class StateOracleTests
{
    private const int Programs = 250, Runs = 12;

    [Fact]
    public void A_call_that_is_reported_is_illegal_whenever_it_is_reached()
    {
        RandomStateProgram[] programs = [.. Enumerable.Range(0, Programs).Select(seed => new RandomStateProgram(seed))];
        Compilation compilation = Compile(programs);
        ILookup<int, int> reported = Reported(compilation).ToLookup(r => r.Program, r => r.Call);
        Assembly assembly = Load(compilation);
        int reached = 0;
        for (int i = 0; i < Programs; i++)
        {
            MethodInfo run = assembly.GetType($"Program{i}")!.GetMethod("Run")!.MakeGenericMethod(typeof(QuietSink));
            foreach ((int call, TcpState state) in RunAll(run, i))
            {
                if (!reported[i].Contains(call)) continue;
                reached++;
                Assert.False(IsLegal(state, programs[i].Events[call]), $"Program {i}: call {call}, {programs[i].Events[call]}, is reported and legal in {state}.\n{programs[i].Text("P")}");
            }
        }

        Assert.True(reached > 500, $"Only {reached} of the reported calls were reached.");
    }

    private static Compilation Compile(RandomStateProgram[] programs)
    {
        const string usings = "using System; using System.Collections.Generic; using TcpFsm;\n";
        TestProject project = new() { Specs = [], Language = LanguageVersion.Latest, Sources = [.. programs.Select((p, i) => usings + p.Text($"Program{i}"))] };
        return project.Compile().WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private static IEnumerable<(int Program, int Call)> Reported(Compilation compilation)
    {
        foreach (Diagnostic diagnostic in AnalyzerRun.Diagnose(compilation).Where(d => d.Id == "TFSM2004"))
        {
            // The number is noted in the line before.
            string before = diagnostic.Location.SourceTree!.ToString()[..diagnostic.Location.SourceSpan.Start];
            int program = int.Parse(Digits().Match(diagnostic.Location.SourceTree.FilePath).Value);
            yield return (program, int.Parse(Digits().Match(before, before.LastIndexOf("seen.Add((", StringComparison.Ordinal)).Value));
        }
    }

    private static Assembly Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(image.ToArray());
    }

    private static List<(int Call, TcpState State)> RunAll(MethodInfo run, int seed)
    {
        var seen = new List<(int, TcpState)>();
        var random = new Random(seed);
        for (int i = 0; i < Runs; i++)
        {
            var machine = new TcpMachine { State = (TcpState)random.Next(11) };
            using var connection = new TcpConnection(new QuietSink(), null, new ManualTime());
            if (i % 3 == 1) connection.OpenPassive();
            if (i % 3 == 2) connection.OpenActive();
            bool[] bits = [.. Enumerable.Range(0, 17).Select(_ => random.Next(2) == 0)];
            try
            {
                run.Invoke(null, [machine, connection, new QuietSink(), bits, seen]);
            }
            catch (TargetInvocationException e) when (e.InnerException is InvalidOperationException)
            {
                // A program that threw was run as far as that.
            }
        }

        return seen;
    }

    private static bool IsLegal(TcpState state, string name) =>
        typeof(TcpState).GetField(state.ToString())!.GetCustomAttribute<FsmStateAttribute>()!.Events.Split(',').Contains(name);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
