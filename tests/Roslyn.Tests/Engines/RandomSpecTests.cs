using System.Linq;
using TcpFsm.Language;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Walks;
using Xunit.Abstractions;

namespace TcpFsm.Roslyn.Tests.Engines;

/// <summary>Whatever a spec says, the code generated for it does what the interpreter does.</summary>
public class RandomSpecTests(ITestOutputHelper output)
{
    private const int Specs = 8;

    [Fact]
    public void RandomSpecs_GeneratedDoesWhatTheInterpreterDoes()
    {
        long events = 0;
        int rules = 0, fired = 0;
        for (ulong seed = 1; seed <= Specs; seed++)
        {
            ProtocolModel model = Compile(RandomSpec.Write(seed), seed);
            var walk = new MachineWalk(model, LockstepMachine.Of(Interpreter.Factory, GeneratedEngine.Compile(model)), new WalkOptions(seed, 60, 60) { Jumps = true, EndlessEndsEpisode = true });
            try
            {
                walk.Run();
            }
            catch (WalkFinding finding)
            {
                Assert.Fail($"Spec of seed {seed}: {finding.Message}");
            }

            events += walk.Coverage.Events;
            rules += model.Rules.Count;
            fired += walk.Coverage.Fired.Count(f => f > 0);
        }

        output.WriteLine($"{Specs} specs, {events} events, {fired} of {rules} rules fired");
        Assert.True(fired * 10 > rules * 4, $"only {fired} of {rules} rules fired");
    }

    private static ProtocolModel Compile(string text, ulong seed)
    {
        SpecCompilation compilation = SpecCompiler.Compile(new SourceText("random.fsm.yaml", text));
        string[] errors = compilation.Problems.Where(p => p.Rule.Severity == ProblemSeverity.Error)
            .Select(p => $"{compilation.Source.GetPosition(p.Span.Start)} {p.Rule.Id} {p.Message}").ToArray();
        Assert.True(compilation.Model is not null, $"Spec of seed {seed}:\n{string.Join("\n", errors.Take(5))}");
        return compilation.Model;
    }
}
