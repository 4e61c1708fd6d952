using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Diagnostics;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Analyzers;

/// <summary>TFSM2002: a call consumes its handle, and what it returns in its place is thrown away.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostHandleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageRules.LostHandle);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (!Marks.AreKnown(start.Compilation)) return;
            var calls = HandleCalls.Of(start.Compilation);
            start.RegisterOperationAction(operation => Judge(operation, calls), OperationKind.Invocation);
        });
    }

    private static void Judge(OperationAnalysisContext context, HandleCalls calls)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Statement(call) is not { } statement || !calls.Consumes(call.TargetMethod)) return;
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.LostHandle, statement.Operation.Syntax.GetLocation(), Message(call.TargetMethod)));
    }

    // The statement that is nothing but the call, `?.` before it or not. The body of a lambda that returns nothing is one too; `_ = ...` is none.
    private static IExpressionStatementOperation? Statement(IInvocationOperation call)
    {
        IOperation? around = call.Parent;
        while (around is IConditionalAccessOperation or IParenthesizedOperation) around = around.Parent;
        return around as IExpressionStatementOperation;
    }

    private static string Message(IMethodSymbol call)
    {
        string next = call.ReturnType.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
        return $"'{call.Name}' consumes its handle and returns what takes its place, '{next}', which is thrown away here: assign it, or write '_ =' before the call if nothing is to follow";
    }
}
