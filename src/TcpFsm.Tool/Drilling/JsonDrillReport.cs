using System.IO;
using TcpFsm.Host.Drill;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.Drilling;

/// <summary>For programs: a line for each script, and a closing one with the counts.</summary>
/// <param name="output">Where to.</param>
internal sealed class JsonDrillReport(TextWriter output) : IDrillReport
{
    private readonly DrillCounts _counts = new();

    /// <inheritdoc/>
    public void Add(string path, DrillResult result)
    {
        _counts.Add(result.Verdict);
        JsonLine line = new JsonLine("script").Add("path", path).Add("result", Word(result.Verdict));
        if (result.Position is { } position) line.Add("line", position.Line).Add("column", position.Column);
        if (result.Verdict == DrillVerdict.Skipped) line.Add("why", result.Expected);
        if (result.Verdict == DrillVerdict.Failed)
        {
            line.Add("step", result.Step).Add("expected", result.Expected).Add("actual", result.Actual)
                .Add("state", result.State?.ToName()).Add("rules", string.Join("; ", result.Rules));
        }

        if (result.Ignored.Count > 0) line.Add("ignored", LineRanges.Of(result.Ignored));
        line.WriteTo(output);
        foreach (ScriptProblem problem in result.Problems)
            new JsonLine("problem").Add("path", path).Add("line", problem.Position.Line).Add("column", problem.Position.Column).Add("message", problem.Message).WriteTo(output);
    }

    /// <inheritdoc/>
    public void Close() => new JsonLine("summary").Add("passed", _counts.Passed).Add("failed", _counts.Failed).Add("skipped", _counts.Skipped).WriteTo(output);

    private static string Word(DrillVerdict verdict) => verdict switch
    {
        DrillVerdict.Passed => "passed",
        DrillVerdict.Failed => "failed",
        DrillVerdict.Skipped => "skipped",
        _ => "unreadable",
    };
}
