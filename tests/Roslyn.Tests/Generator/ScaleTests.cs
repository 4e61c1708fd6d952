using System;
using System.Diagnostics;
using System.Linq;
using TcpFsm.Benchmarks.BuildCost;
using TcpFsm.Language;
using TcpFsm.Language.Emit;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Tests.Shared;
using Xunit.Abstractions;

namespace TcpFsm.Roslyn.Tests.Generator;

/// <summary>Large specs cost in proportion to their size. Text is counted, time is printed: clocks of test machines prove nothing.</summary>
public class ScaleTests(ITestOutputHelper output)
{
    [Fact]
    public void A_thousand_states_grow_linearly()
    {
        int[] sizes = [250, 500, 1000];
        long[] lengths = [.. sizes.Select(LengthFor)];
        for (int i = 1; i < sizes.Length; i++)
        {
            double growth = (double)lengths[i] / lengths[i - 1];
            Assert.True(growth < 2.1, $"Twice the states make {growth:F2} times the text.");
        }
    }

    [Fact]
    public void Tcp_is_told_how_long_it_takes()
    {
        string text = SpecCorpus.All[^1];
        for (int i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            SpecCompilation compilation = SpecCompiler.Compile(new SourceText("tcp.fsm.yaml", text));
            TimeSpan compiled = watch.Elapsed;
            int length = SpecEmitter.Emit(compilation.Model!, new EmitOptions("TcpFsm"), compilation.Derived).Sum(f => f.Text.Length);
            output.WriteLine($"TCP: read, bound and analysed in {compiled.TotalMilliseconds:F0} ms, written in {(watch.Elapsed - compiled).TotalMilliseconds:F0} ms, {length} characters");
        }
    }

    private long LengthFor(int states)
    {
        var watch = Stopwatch.StartNew();
        SpecCompilation compilation = SpecCompiler.Compile(new SourceText("ring.fsm.yaml", RingSpec.Of(states)));
        TimeSpan compiled = watch.Elapsed;
        Assert.Empty(compilation.Problems.Where(p => p.Rule.Severity == ProblemSeverity.Error).Select(p => p.Message));
        ProtocolModel model = compilation.Model!;
        long length = SpecEmitter.Emit(model, new EmitOptions("Ring"), compilation.Derived).Sum(f => (long)f.Text.Length);
        output.WriteLine($"{states} states, {model.Rules.Count} rules: compiled in {compiled.TotalMilliseconds:F0} ms, written in {(watch.Elapsed - compiled).TotalMilliseconds:F0} ms, {length} characters");
        return length;
    }
}
