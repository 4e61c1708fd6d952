using System.IO;
using System.Linq;
using TcpFsm.Language;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Walks;
using TcpFsm.Tests.Shared;
using Xunit.Abstractions;

namespace TcpFsm.Roslyn.Tests.Engines;

/// <summary>Code generated for other protocols than TCP does what the interpreter does.</summary>
public class LockstepTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("spec/examples/http2-stream.fsm.yaml", 6000, 12)]
    [InlineData("spec/examples/ppp-lcp.fsm.yaml", 800, 100)]
    public void RandomInputs_GeneratedDoesWhatTheInterpreterDoes(string path, int episodes, int steps)
    {
        ProtocolModel model = Compile(path);
        var walk = new MachineWalk(model, LockstepMachine.Of(Interpreter.Factory, GeneratedEngine.Compile(model)), new WalkOptions(1, episodes, steps));
        walk.Run();
        output.WriteLine($"{walk.Coverage.Events} events, {walk.Coverage.Fired.Count(f => f > 0)} of {model.Rules.Count} rules fired, {walk.Coverage.Transitions.Count} net transitions");
        Assert.Empty(walk.Coverage.NeverFired.Select(r => r.Id));
    }

    private static ProtocolModel Compile(string path)
    {
        SpecCompilation compilation = SpecCompiler.Compile(new SourceText(path, File.ReadAllText(Repository.PathOf(path))));
        Assert.NotNull(compilation.Model);
        return compilation.Model;
    }
}
