using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.Language.Problems;

namespace TcpFsm.Roslyn.Diagnostics;

/// <summary>The problems of specs as diagnostics; one table, made from the language's own.</summary>
public static class Descriptors
{
    private const string Pages = "https://github.com/tcpfsm/tcpfsm/blob/main/docs/rules/";

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = ProblemRules.All.ToDictionary(r => r.Id, Make);

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(string rule) => ById[rule];

    /// <summary>Where the page of a rule is, of specs or of programs.</summary>
    public static string PageOf(string rule) => Pages + rule + ".md";

    private static DiagnosticDescriptor Make(ProblemRule rule) => new(
        rule.Id, rule.Title, "{0}", "TcpFsm.Spec", rule.Severity == ProblemSeverity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        isEnabledByDefault: true, helpLinkUri: PageOf(rule.Id));
}
