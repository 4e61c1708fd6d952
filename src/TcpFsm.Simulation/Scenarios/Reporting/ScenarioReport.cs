using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Simulation.Scenarios.Reporting;

/// <summary>Words for what scenarios came to.</summary>
public static class ScenarioReport
{
    /// <summary>A failure as editors and builds understand it: <c>path(line,col): ID: step N: expected ..., but ...</c>, and below it the rules that fired.</summary>
    /// <remarks>The line is the step's. What is expected elsewhere in a step of several lines is named at the end.</remarks>
    public static string Describe(SourceText source, ScenarioResult result)
    {
        ScenarioFailure failure = result.Failure!;
        LinePosition step = source.GetPosition(failure.StepSpan.Start), exact = source.GetPosition(failure.Span.Start);
        LinePosition at = exact.Line == step.Line ? exact : step;
        string elsewhere = exact.Line == step.Line ? "" : $" (line {exact.Line}, column {exact.Column})";
        string where = failure.Step.Length == 0 ? "" : $"step {failure.Step}: ";
        string text = $"{source.Path}({at.Line},{at.Column}): {result.Scenario.Id}: {where}{failure.Message}{elsewhere}";
        string rules = failure.Rules.Length == 0 ? "" : $"\n    rules fired in this step: {Printable.Escape(failure.Rules)}";
        return Printable.Escape(text) + rules;
    }
}
