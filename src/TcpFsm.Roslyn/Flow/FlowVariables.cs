using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Flow;

/// <summary>The variables of one graph that can be followed.</summary>
internal sealed class FlowVariables
{
    private readonly List<FlowVariable> _all = [];
    private readonly Dictionary<ISymbol, FlowVariable?> _symbols = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, FlowVariable> _captures = [];
    // Captures of a place, not of a value: `x ??= y` reads and assigns x through one.
    private readonly Dictionary<CaptureId, IOperation> _places = [];
    private readonly VariableCensus _census;
    private readonly IMethodSymbol? _function;

    /// <summary>Numbers the variables of a graph.</summary>
    public FlowVariables(RawGraph graph, VariableCensus census)
    {
        _census = census;
        _function = graph.Function;
        HashSet<CaptureId> places = [];
        foreach (List<IOperation> block in graph.Operations) FindPlaces(block, places);
        foreach (List<IOperation> block in graph.Operations) Number(block, places);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<FlowVariable> All => _all;

    /// <summary>The variable that an operation is, conversions that keep the value aside; null for anything else and for variables that cannot be followed.</summary>
    public FlowVariable? Of(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => Of(local.Local),
        IParameterReferenceOperation parameter => Of(parameter.Parameter),
        IFlowCaptureReferenceOperation capture => Of(capture.Id),
        IDeclarationExpressionOperation declaration => Of(declaration.Expression),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
        IConversionOperation conversion when KeepsValue(conversion) => Of(conversion.Operand),
        ISimpleAssignmentOperation { IsRef: false } assignment => Of(assignment.Target),
        _ => null,
    };

    /// <summary>The variable of a local or a parameter.</summary>
    public FlowVariable? Of(ISymbol symbol) => _symbols.TryGetValue(symbol, out FlowVariable? variable) ? variable : null;

    /// <summary>The variable of a flow capture.</summary>
    public FlowVariable? Of(CaptureId capture)
    {
        if (_places.TryGetValue(capture, out IOperation? place)) return Of(place);
        return OfValue(capture);
    }

    /// <summary>The variable of a flow capture that keeps a value, and does not stand for the place it came from.</summary>
    public FlowVariable? OfValue(CaptureId capture) => _captures.TryGetValue(capture, out FlowVariable? variable) ? variable : null;

    private static bool KeepsValue(IConversionOperation operation)
    {
        Conversion conversion = operation.GetConversion();
        return conversion.IsIdentity || conversion.IsReference || conversion.IsNullable || conversion.IsConditionalExpression || conversion.IsSwitchExpression;
    }

    private static void FindPlaces(List<IOperation> block, HashSet<CaptureId> places)
    {
        foreach (IOperation operation in block)
        {
            foreach (RawBinding binding in Bindings.Of(operation))
            {
                if (binding.Target is IFlowCaptureReferenceOperation capture) places.Add(capture.Id);
            }
        }
    }

    private void Number(List<IOperation> block, HashSet<CaptureId> places)
    {
        foreach (IOperation operation in block)
        {
            if (operation is ILocalReferenceOperation local) Number(local.Local, local.Local.Type);
            else if (operation is IParameterReferenceOperation parameter) Number(parameter.Parameter, parameter.Parameter.Type);
            else if (operation is IFlowCaptureOperation capture) Number(capture, places);
            else if (operation is IIsPatternOperation)
            {
                foreach (RawBinding binding in Bindings.Of(operation))
                {
                    if (binding.Declared is ILocalSymbol declared) Number(declared, declared.Type);
                }
            }
        }
    }

    private void Number(ISymbol symbol, ITypeSymbol type)
    {
        if (!_symbols.ContainsKey(symbol)) _symbols.Add(symbol, _census.IsFollowed(symbol, _function) ? Next(type) : null);
    }

    private void Number(IFlowCaptureOperation capture, HashSet<CaptureId> places)
    {
        if (places.Contains(capture.Id)) _places[capture.Id] = capture.Value;
        else if (capture.Value.Type is { } type && !_captures.ContainsKey(capture.Id)) _captures.Add(capture.Id, Next(type));
    }

    private FlowVariable Next(ITypeSymbol type)
    {
        var variable = new FlowVariable(_all.Count, type);
        _all.Add(variable);
        return variable;
    }
}
