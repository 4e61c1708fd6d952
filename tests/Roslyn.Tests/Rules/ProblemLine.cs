using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Tests.Rules;

/// <summary>A problem as a build prints it. In tests every warning is an error, so the severity is the rule's own.</summary>
internal static class ProblemLine
{
    public static string Of(Diagnostic problem)
    {
        FileLinePositionSpan place = problem.Location.GetLineSpan();
        string severity = problem.DefaultSeverity.ToString().ToLowerInvariant();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {severity} {problem.Id}: {problem.GetMessage()}\n";
    }
}
