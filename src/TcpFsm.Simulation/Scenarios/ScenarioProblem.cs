using TcpFsm.Language.Text;

namespace TcpFsm.Simulation.Scenarios;

/// <summary>Something wrong with a scenario file itself: what, where, and what to do about it.</summary>
/// <param name="Span">Where in the file.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record ScenarioProblem(TextSpan Span, string Message)
{
    /// <summary>The problem as editors and builds understand it: <c>path(line,col): error: message</c>.</summary>
    public string Describe(SourceText source)
    {
        LinePosition at = source.GetPosition(Span.Start);
        return $"{source.Path}({at.Line},{at.Column}): error: {Message}";
    }
}
