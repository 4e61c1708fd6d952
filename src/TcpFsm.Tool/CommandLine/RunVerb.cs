using System.CommandLine;
using System.Linq;
using System.Threading;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Reporting;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tool.Engines;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Scenarios;
using TcpFsm.Tool.Specs;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.CommandLine;

/// <summary><c>tcpfsm run</c>: plays scenarios between two ends and holds them against what they expect.</summary>
internal static class RunVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(ToolContext context)
    {
        Argument<string[]> scenarios = PathArgument.Create("SCENARIO", "Files of scenarios (YAML).", ArgumentArity.OneOrMore);
        var spec = new Option<string?>("--spec") { Description = "The spec to run. Left out: TCP, which is built in.", HelpName = "SPEC" };
        Option<string[]> chosen = ScenarioChoice.CreateOption();
        Option<string?> engine = EngineChoice.CreateOption();
        Option<string> format = RunFormat.CreateOption();
        var folder = new Option<string?>("--output", "-o") { Description = "The folder for a picture of each scenario; made if need be.", HelpName = "DIR" };
        var coverage = new Option<bool>("--coverage") { Description = "Print too which rules of the spec fired, how often, and which never." };
        var verb = new Verb("run", "Plays scenarios between two ends and a network, and prints each as a ladder.",
            "tcpfsm run handshake.yaml",
            "tcpfsm run --format svg --scenario open handshake.yaml",
            "tcpfsm run --format mermaid -o pictures handshake.yaml",
            "tcpfsm run --engine interpreter --coverage handshake.yaml",
            "tcpfsm run --spec ping.fsm.yaml probes.yaml") { scenarios, spec, chosen, engine, format, folder, coverage };
        verb.Runs(context, (result, cancel) =>
        {
            var variants = new SpecVariants(UsableSpec.Compile(result.GetValue(spec), context));
            MachineFactory factory = EngineChoice.Pick(result.GetValue(engine), variants.Usual);
            IScenarioReport report = RunFormat.Report(result.GetValue(format)!, result.GetValue(folder), context);
            if (result.GetValue(coverage)) report = WithCoverage(report, variants.Usual, result.GetValue(format)!, context);
            if (EngineChoice.IsGenerated(result.GetValue(engine), variants.Usual)) report = WithEngine(report, result.GetValue(format)!, context);
            var choice = new ScenarioChoice(result.GetValue(chosen)!);
            return Run(context, result.GetValue(scenarios)!, variants, factory, choice, report, cancel);
        });
        return verb;
    }

    private static CoverageReport WithCoverage(IScenarioReport report, ProtocolModel model, string format, ToolContext context)
    {
        if (RunFormat.IsPicture(format)) throw new ToolException("--coverage prints a table, which a picture has no place for: give --format text or json with it.");
        ICoverageTable table = format == RunFormat.Json ? new JsonCoverageTable(context.Out) : new CoverageTable(context.Out);
        return new CoverageReport(report, new RuleCoverage(model), table);
    }

    private static EngineReport WithEngine(IScenarioReport report, string format, ToolContext context) =>
        new(report, RunFormat.IsPicture(format) ? context.Error : context.Out, format == RunFormat.Json);

    private static int Run(ToolContext context, string[] paths, SpecVariants variants, MachineFactory factory,
        ScenarioChoice choice, IScenarioReport report, CancellationToken cancel)
    {
        var runner = new ScenarioRunner(factory);
        int exitCode = ExitCode.Done;
        foreach (string path in paths)
        {
            var source = new SourceText(path, context.Files.ReadText(path, "Give the scenario files in it, one by one."));
            ScenarioFile file = ScenarioReader.Read(source, variants);
            foreach (ScenarioProblem problem in file.Problems) context.Error.WriteLine(Printable.Escape(problem.Describe(source)));
            if (file.Problems.Count > 0)
            {
                exitCode = ExitCode.Unusable;
                continue;
            }

            foreach (ScenarioResult result in runner.Run(file).Where(r => choice.Takes(r.Scenario)))
            {
                cancel.ThrowIfCancellationRequested();
                report.Add(source, result);
            }
        }

        if (exitCode == ExitCode.Done) choice.Close();
        report.Close();
        return exitCode == ExitCode.Done && report.Failed > 0 ? ExitCode.Found : exitCode;
    }
}
