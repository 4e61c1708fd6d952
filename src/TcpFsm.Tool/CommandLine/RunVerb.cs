using System.CommandLine;
using System.IO;
using System.Threading;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Simulation.Scenarios.Reporting;
using TcpFsm.Simulation.Scenarios.Running;
using TcpFsm.Tool.Engines;
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
        Option<string?> engine = EngineChoice.CreateOption();
        Option<string> format = OutputFormat.Create();
        var coverage = new Option<bool>("--coverage") { Description = "Print too which rules of the spec fired, how often, and which never." };
        var verb = new Verb("run", "Plays scenarios between two ends and a network, and prints each as a ladder.",
            "tcpfsm run handshake.yaml",
            "tcpfsm run --engine interpreter handshake.yaml",
            "tcpfsm run --coverage handshake.yaml",
            "tcpfsm run --spec ping.fsm.yaml probes.yaml") { scenarios, spec, engine, format, coverage };
        verb.Runs(context, (result, cancel) =>
        {
            var variants = new SpecVariants(UsableSpec.Compile(result.GetValue(spec), context));
            MachineFactory factory = EngineChoice.Pick(result.GetValue(engine), variants.Usual);
            IScenarioReport report = Report(variants.Usual, context.Out, result.IsJson(format), result.GetValue(coverage));
            if (EngineChoice.IsGenerated(result.GetValue(engine), variants.Usual)) report = new EngineReport(report, context.Out, result.IsJson(format));
            return Run(context, result.GetValue(scenarios)!, variants, factory, report, cancel);
        });
        return verb;
    }

    private static IScenarioReport Report(ProtocolModel model, TextWriter output, bool json, bool coverage)
    {
        IScenarioReport report = json ? new JsonScenarioReport(output) : new LadderReport(model, output);
        if (!coverage) return report;
        return new CoverageReport(report, new RuleCoverage(model), json ? new JsonCoverageTable(output) : new CoverageTable(output));
    }

    private static int Run(
        ToolContext context, string[] paths, SpecVariants variants, MachineFactory factory, IScenarioReport report, CancellationToken cancel)
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

            foreach (ScenarioResult result in runner.Run(file))
            {
                cancel.ThrowIfCancellationRequested();
                report.Add(source, result);
            }
        }

        report.Close();
        return exitCode == ExitCode.Done && report.Failed > 0 ? ExitCode.Found : exitCode;
    }
}
