using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TcpFsm.Roslyn.Analyzers.Switches;
using TcpFsm.Roslyn.Diagnostics;
using TcpFsm.Roslyn.Protocols;
using TcpFsm.Roslyn.States;

namespace TcpFsm.Roslyn.Analyzers;

/// <summary>TFSM2003: a switch over a protocol's states, or over a union of handles, that leaves some out and has no default.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteSwitchAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of the diagnostic that names the states left out, separated by commas.</summary>
    public const string MissingProperty = "missing";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.IncompleteSwitch);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!Marks.AreKnown(start.Compilation)) return;
            var protocols = ProtocolCache.Of(start.Compilation);
            start.RegisterOperationAction(operation => Judge(operation, protocols), OperationKind.Switch, OperationKind.SwitchExpression);
        });
    }

    private static void Judge(OperationAnalysisContext context, ProtocolCache protocols)
    {
        if (SwitchCoverage.Of(context.Operation, protocols) is not { HasDefault: false, Missing.IsEmpty: false } coverage) return;
        // A state that cannot be here need not be answered.
        ImmutableArray<StateFacts> missing = SwitchedStates.StillPossible(context, coverage.Missing);
        if (missing.IsEmpty) return;
        SyntaxToken keyword = context.Operation.Syntax switch
        {
            SwitchStatementSyntax statement => statement.SwitchKeyword,
            SwitchExpressionSyntax expression => expression.SwitchKeyword,
            _ => context.Operation.Syntax.GetFirstToken(),
        };
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(MissingProperty, string.Join(",", missing.Select(s => s.Name)));
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.IncompleteSwitch, keyword.GetLocation(), properties, Message(coverage.Type, missing)));
    }

    private static string Message(ITypeSymbol type, ImmutableArray<StateFacts> missing)
    {
        string them = missing.Length == 1 ? "a case for it" : "cases for them";
        return $"This switch over '{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' leaves out {Sentences.And(missing.Select(s => s.Name))}: add {them}, or a default that says what becomes of the rest";
    }
}
