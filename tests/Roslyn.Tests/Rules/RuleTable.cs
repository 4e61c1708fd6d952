using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TcpFsm.Language.Problems;
using TcpFsm.Roslyn.Diagnostics;

namespace TcpFsm.Roslyn.Tests.Rules;

/// <summary>Every rule that our part of the compiler can report: those of specs, and those of the analyzers, asked one by one.</summary>
internal static class RuleTable
{
    /// <summary>The analyzers of the assembly.</summary>
    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(Descriptors).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
    ];

    /// <summary>The descriptors, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [.. ProblemRules.All.Select(r => Descriptors.Of(r.Id)).Concat(Analyzers.SelectMany(a => a.SupportedDiagnostics)).Distinct().OrderBy(d => d.Id, StringComparer.Ordinal)];
}
