using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Language;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Reporting;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Engines;

/// <summary>TCP built with other values of its build parameters: code is generated for each variant, and plays the scenarios without the interpreter.</summary>
public class BuildVariantTests
{
    private readonly SpecVariants _tcp =
        new(SpecCompiler.Compile(new SourceText("tcp.fsm.yaml", File.ReadAllText(Repository.PathOf("spec/tcp.fsm.yaml")))));

    private readonly Dictionary<string, MachineFactory> _engines = [];

    [Fact]
    public void ScenariosWithSecurity_PassOnCodeGeneratedWithIt()
    {
        Assert.Equal(7, Play(Repository.PathOf("spec/scenarios/security.yaml")));
        Assert.DoesNotContain(_tcp.Usual.Hash, _engines.Keys);
    }

    [SharedFact]
    public void AllCallsOfTheFacts_PassOnGeneratedCodeWithAndWithoutSecurity()
    {
        Assert.Equal(127, Play(Repository.SharedPath("facts/calls.yaml")));
        Assert.Equal(2, _engines.Count);
    }

    private int Play(string path)
    {
        var source = new SourceText(path, File.ReadAllText(path));
        ScenarioFile file = ScenarioReader.Read(source, _tcp);
        Assert.Empty(file.Problems);
        ScenarioResult[] results = new ScenarioRunner((model, parameters) => EngineOf(model)(model, parameters)).Run(file).ToArray();
        Assert.Empty(results.Where(r => !r.Passed).Select(r => ScenarioReport.Describe(source, r)));
        return results.Length;
    }

    private MachineFactory EngineOf(ProtocolModel model)
    {
        if (!_engines.TryGetValue(model.Hash, out MachineFactory? engine)) _engines[model.Hash] = engine = GeneratedEngine.Compile(model);
        return engine;
    }
}
