using System.IO;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Simulation.Scenarios.Reporting;

/// <summary>Plays files of scenarios one after the other, prints what comes of them and counts.</summary>
public sealed class ScenarioBatch
{
    private readonly SpecVariants _spec;
    private readonly ScenarioRunner _runner;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;
    private readonly LadderWriter? _ladders;

    /// <summary>Takes the spec, the engine and the writers.</summary>
    /// <param name="spec">The spec that scenarios are read for.</param>
    /// <param name="factory">The engine.</param>
    /// <param name="output">Takes ladders and failures.</param>
    /// <param name="errors">Takes what is wrong with files.</param>
    /// <param name="ladders">Whether to draw ladders.</param>
    public ScenarioBatch(SpecVariants spec, MachineFactory factory, TextWriter output, TextWriter errors, bool ladders)
    {
        _spec = spec;
        _runner = new ScenarioRunner(factory);
        _output = output;
        _errors = errors;
        _ladders = ladders ? new LadderWriter(spec.Usual, output) : null;
    }

    /// <summary>Scenarios that went as they say.</summary>
    public int Passed { get; private set; }

    /// <summary>Scenarios that did not.</summary>
    public int Failed { get; private set; }

    /// <summary>Files that could not be read; none of their scenarios was played.</summary>
    public int Unreadable { get; private set; }

    /// <summary>The closing line: <c>30 passed, 0 failed</c>.</summary>
    public string Summary => $"{Passed} passed, {Failed} failed";

    /// <summary>Plays the scenarios of one file.</summary>
    public void Run(SourceText source)
    {
        ScenarioFile file = ScenarioReader.Read(source, _spec);
        foreach (ScenarioProblem problem in file.Problems) _errors.Write(PlainText.Escape(problem.Describe(source)) + "\n");
        if (file.Problems.Count > 0) Unreadable++;
        else
        {
            foreach (ScenarioResult result in _runner.Run(file)) Report(source, result);
        }
    }

    private void Report(SourceText source, ScenarioResult result)
    {
        _ladders?.Write(result);
        if (result.Passed) Passed++;
        else Failed++;
        if (!result.Passed) _output.Write(ScenarioReport.Describe(source, result) + "\n");
        if (_ladders is not null) _output.Write("\n");
    }
}
