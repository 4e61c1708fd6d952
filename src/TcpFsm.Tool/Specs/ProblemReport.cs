using System.IO;
using TcpFsm.Language;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.Specs;

/// <summary>Prints the problems of specs: <c>path(line,col): error TFSM0003: ...</c>, which editors and build logs can follow.</summary>
/// <param name="output">Where to.</param>
/// <param name="json">Whether as JSON, one problem a line.</param>
internal sealed class ProblemReport(TextWriter output, bool json)
{
    private int _specs;

    /// <summary>How many errors were printed.</summary>
    public int Errors { get; private set; }

    /// <summary>How many warnings were printed.</summary>
    public int Warnings { get; private set; }

    /// <summary>Prints the problems of one spec.</summary>
    public void Add(SpecCompilation compilation)
    {
        _specs++;
        foreach (Problem problem in compilation.Problems)
        {
            if (problem.Rule.Severity == ProblemSeverity.Error) Errors++;
            else Warnings++;
            if (json) WriteJson(problem, compilation.Source);
            else output.WriteLine(Format(problem, compilation.Source));
        }
    }

    /// <summary>Prints the closing line.</summary>
    public void Close()
    {
        if (json) new JsonLine("summary").Add("specs", _specs).Add("errors", Errors).Add("warnings", Warnings).WriteTo(output);
        else output.WriteLine($"{Count(_specs, "spec")}, {Count(Errors, "error")}, {Count(Warnings, "warning")}");
    }

    /// <summary>A problem as one line.</summary>
    public static string Format(Problem problem, SourceText source)
    {
        LinePosition place = source.GetPosition(problem.Span.Start);
        return Printable.Escape($"{source.Path}({place.Line},{place.Column}): {Severity(problem)} {problem.Rule.Id}: {problem.Message}");
    }

    private void WriteJson(Problem problem, SourceText source)
    {
        LinePosition start = source.GetPosition(problem.Span.Start);
        LinePosition end = source.GetPosition(problem.Span.End);
        new JsonLine("problem")
            .Add("path", source.Path).Add("line", start.Line).Add("column", start.Column).Add("end_line", end.Line).Add("end_column", end.Column)
            .Add("severity", Severity(problem)).Add("rule", problem.Rule.Id).Add("message", problem.Message).WriteTo(output);
    }

    private static string Severity(Problem problem) => problem.Rule.Severity == ProblemSeverity.Error ? "error" : "warning";

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
