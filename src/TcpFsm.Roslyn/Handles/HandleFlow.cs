using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Flow;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Handles;

/// <summary>Follows the handles in a function's variables: which are copies of each other, and which are consumed or nothing but the default.</summary>
internal sealed class HandleFlow : FlowClient<HandleState>
{
    private readonly HandleCalls _handles;
    private readonly FlowVariables _variables;
    private readonly Dictionary<FlowVariable, int> _numbers = [];
    private readonly List<IInvocationOperation> _consumers;
    private readonly Dictionary<IInvocationOperation, HandleMistake> _mistakes = [];

    /// <summary>Prepares for one function.</summary>
    public HandleFlow(FlowGraph graph, HandleCalls handles)
    {
        _handles = handles;
        _variables = graph.Variables;
        foreach (FlowVariable variable in graph.Variables.All.Where(v => handles.IsHandle(v.Type))) _numbers.Add(variable, _numbers.Count);
        IInvocationOperation[] calls = [.. graph.Blocks.SelectMany(b => b.Steps).Select(s => s.Operation).OfType<IInvocationOperation>()];
        HasUses = calls.Any(c => handles.IsUse(c.TargetMethod));
        _consumers = [.. calls.Where(c => handles.Consumes(c.TargetMethod)).OrderBy(c => c.Syntax.SpanStart)];
        Entry = HandleState.Unknown(_numbers.Count);
    }

    /// <summary>Whether there is anything to find.</summary>
    public bool HasUses { get; }

    /// <summary>What was found, in the order of the source.</summary>
    public IEnumerable<HandleMistake> Mistakes => _mistakes.Values.OrderBy(m => m.Use.Syntax.SpanStart);

    /// <inheritdoc/>
    public override HandleState Entry { get; }

    /// <inheritdoc/>
    public override HandleState Join(HandleState left, HandleState right) => left.Join(right);

    /// <inheritdoc/>
    public override HandleState Execute(HandleState state, FlowStep step)
    {
        if (step.Operation is IInvocationOperation call && UsedBy(call) is { } used)
            state = _handles.Consumes(call.TargetMethod) ? state.Consume(used, _consumers.IndexOf(call)) : state.Renew(used);
        foreach (FlowBinding binding in step.Bindings)
        {
            if (!_numbers.TryGetValue(binding.Variable, out int variable)) continue;
            state = NumberOf(binding.Value) is { } source ? state.Copy(variable, source) : state.Bind(variable, IsDefault(binding.Value));
        }

        return state;
    }

    /// <inheritdoc/>
    public override HandleState? Assume(HandleState state, IOperation condition, bool isTrue) => condition switch
    {
        IPropertyReferenceOperation { Property.Name: "IsCurrent", Instance: { } instance } when isTrue && NumberOf(instance) is { } variable => state.Renew(variable),
        // What a method that failed gave out is the default.
        IInvocationOperation call when !isTrue && _handles.Gives(call.TargetMethod) && NumberOf(call.Arguments.Last().Value) is { } given => state.Bind(given, isDefault: true),
        _ => state,
    };

    /// <inheritdoc/>
    public override HandleState Forget(HandleState state, IEnumerable<FlowVariable> variables)
    {
        foreach (FlowVariable variable in variables)
        {
            if (_numbers.TryGetValue(variable, out int number)) state = state.Bind(number);
        }

        return state;
    }

    /// <inheritdoc/>
    public override void Observe(HandleState state, FlowStep step)
    {
        if (step.Operation is not IInvocationOperation { Instance: { } instance } call || !_handles.IsUse(call.TargetMethod)) return;
        if (UsedBy(call) is not { } variable)
        {
            if (IsDefault(instance)) _mistakes[call] = new HandleMistake(call, null);
        }
        else if (state[variable].Consumer is var consumer and not HandleStatus.NotConsumed)
        {
            if (!_mistakes.TryGetValue(call, out HandleMistake? known) || known.Consumer is null || _consumers.IndexOf(known.Consumer) > consumer)
                _mistakes[call] = new HandleMistake(call, _consumers[consumer]);
        }
        else if (state[variable].IsDefault && !_mistakes.ContainsKey(call)) _mistakes.Add(call, new HandleMistake(call, null));
    }

    private static bool IsDefault(IOperation? value) => value switch
    {
        IDefaultValueOperation { Type.IsValueType: true } or IObjectCreationOperation { Arguments.IsEmpty: true } => true,
        IConversionOperation conversion => IsDefault(conversion.Operand),
        _ => false,
    };

    private int? UsedBy(IInvocationOperation call) => _handles.IsUse(call.TargetMethod) ? NumberOf(call.Instance) : null;

    // The variable whose handle an operation is: itself, or what a nullable one holds.
    private int? NumberOf(IOperation? operation)
    {
        IOperation? holder = operation switch
        {
            IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: var type }, Instance: { } instance } when IsNullable(type) => instance,
            IInvocationOperation { TargetMethod: { Name: "GetValueOrDefault", ContainingType: var type }, Arguments.IsEmpty: true, Instance: { } instance } when IsNullable(type) => instance,
            _ => operation,
        };
        return _variables.Of(holder) is { } variable && _numbers.TryGetValue(variable, out int number) ? number : null;
    }

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
