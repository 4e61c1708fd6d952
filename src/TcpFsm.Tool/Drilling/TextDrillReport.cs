using System.IO;
using System.Linq;
using TcpFsm.Host.Drill;
using TcpFsm.Language.Text;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.Drilling;

/// <summary>For people: a line for each script, and below it what went otherwise.</summary>
/// <param name="context">Where to; scripts that cannot be read are told as errors.</param>
internal sealed class TextDrillReport(ToolContext context) : IDrillReport
{
    private readonly DrillCounts _counts = new();
    private readonly TextWriter _output = context.Out;

    /// <inheritdoc/>
    public void Add(string path, DrillResult result)
    {
        _counts.Add(result.Verdict);
        string shown = Printable.Escape(path);
        switch (result.Verdict)
        {
            case DrillVerdict.Passed: _output.WriteLine($"passed  {shown}{Ignored(result)}"); break;
            case DrillVerdict.Failed: Fail(shown, result); break;
            case DrillVerdict.Skipped: _output.WriteLine($"skipped {shown}: not supported: line {result.Position!.Value.Line}, {Printable.Escape(result.Expected)}"); break;
            default:
                foreach (ScriptProblem problem in result.Problems) context.Error.WriteLine($"{shown}({problem.Position}): error: {Printable.Escape(problem.Message)}");
                break;
        }
    }

    /// <inheritdoc/>
    public void Close() => _output.WriteLine($"{_counts.Passed} passed, {_counts.Failed} failed, {_counts.Skipped} skipped");

    private void Fail(string path, DrillResult result)
    {
        _output.WriteLine($"failed  {path}({result.Position}): {Printable.Escape(result.Step)}{Ignored(result)}");
        _output.WriteLine($"  expected: {Printable.Escape(result.Expected)}");
        _output.WriteLine($"  actual:   {Printable.Escape(result.Actual)}");
        _output.WriteLine($"  state:    {result.State?.ToName() ?? "no connection"}");
        foreach ((string rule, int index) in result.Rules.Select((r, i) => (r, i))) _output.WriteLine($"  {(index == 0 ? "rules:   " : "         ")} {rule}");
        if (result.Rules.Count == 0) _output.WriteLine("  rules:    none fired in this step");
    }

    private static string Ignored(DrillResult result) => result.Ignored.Count == 0 ? "" : $" (ignored: {(result.Ignored.Count == 1 ? "line" : "lines")} {LineRanges.Of(result.Ignored)})";
}
