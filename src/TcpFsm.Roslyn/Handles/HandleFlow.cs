using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Flow;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.Handles;

/// <summary>Follows the handles in a function's variables: which are copies of each other, and which are consumed or nothing but the default.</summary>
internal sealed class HandleFlow : FlowClient<HandleState>
{
    private const string IsCurrent = "IsCurrent";

    private readonly HandleCalls _calls;
    private readonly FlowVariables _variables;
    private readonly Dictionary<FlowVariable, int> _numbers = [];
    private readonly List<IInvocationOperation> _consumers;
    private readonly Dictionary<IOperation, HandleMistake> _mistakes = [];

    /// <summary>Prepares for one function.</summary>
    public HandleFlow(FlowGraph graph, HandleCalls calls)
    {
        _calls = calls;
        _variables = graph.Variables;
        foreach (FlowVariable variable in graph.Variables.All.Where(v => calls.IsHandle(v.Type))) _numbers.Add(variable, _numbers.Count);
        IOperation[] operations = [.. graph.Blocks.SelectMany(b => b.Steps).Select(s => s.Operation)];
        HasUses = operations.Any(o => calls.HandleUsedBy(o) is not null);
        _consumers = [.. operations.OfType<IInvocationOperation>().Where(c => calls.Consumes(c.TargetMethod)).OrderBy(c => c.Syntax.SpanStart)];
        Entry = HandleState.Unknown(_numbers.Count);
    }

    /// <summary>Whether there is anything to find.</summary>
    public bool HasUses { get; }

    /// <summary>What was found.</summary>
    public IReadOnlyCollection<HandleMistake> Mistakes => _mistakes.Values;

    /// <inheritdoc/>
    public override HandleState Entry { get; }

    /// <inheritdoc/>
    public override bool Concerns(FlowStep step) => _calls.HandleUsedBy(step.Operation) is not null;

    /// <inheritdoc/>
    public override HandleState Join(HandleState left, HandleState right) => left.Join(right);

    /// <inheritdoc/>
    public override HandleState Execute(HandleState state, FlowStep step)
    {
        if (step.Operation is IInvocationOperation call && UsedBy(call) is { } used)
            state = _calls.Consumes(call.TargetMethod) ? state.Consume(used, _consumers.IndexOf(call)) : state.Renew(used);
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
        IPropertyReferenceOperation { Property.Name: IsCurrent, Instance: { } instance } when isTrue && NumberOf(instance) is { } variable => state.Renew(variable),
        IIsPatternOperation { Pattern: IRecursivePatternOperation pattern } test when isTrue && pattern.PropertySubpatterns.Any(AsksIsCurrent) && NumberOf(test.Value) is { } variable =>
            state.Renew(variable),
        // What a method that failed gave out is the default.
        IInvocationOperation call when !isTrue && _calls.Gives(call.TargetMethod) && NumberOf(call.Arguments.Last().Value) is { } given => state.Bind(given, isDefault: true),
        _ => state,
    };

    /// <inheritdoc/>
    public override HandleState Forget(HandleState state, ImmutableArray<FlowVariable> variables)
    {
        List<int> numbers = [];
        foreach (FlowVariable variable in variables)
        {
            if (_numbers.TryGetValue(variable, out int number)) numbers.Add(number);
        }

        return numbers.Count == 0 ? state : state.Forget(numbers);
    }

    /// <inheritdoc/>
    public override void Observe(HandleState state, FlowStep step)
    {
        if (_calls.HandleUsedBy(step.Operation) is not { } handle) return;
        HandleStatus? status = NumberOf(handle) is { } variable ? state[variable] : null;
        if (step.Operation is IInvocationOperation && status is { Consumer: var consumer and not HandleStatus.NotConsumed }) Report(new HandleMistake(step.Operation, handle, _consumers[consumer]));
        else if (status?.IsDefault ?? IsDefault(handle)) Report(new HandleMistake(step.Operation, handle, null));
    }

    // Consumed on one path and default on another is consumed; of several calls that consumed it, the first in the source is named.
    private void Report(HandleMistake mistake)
    {
        if (_mistakes.TryGetValue(mistake.Use, out HandleMistake? known) && Rank(known) <= Rank(mistake)) return;
        _mistakes[mistake.Use] = mistake;
    }

    private int Rank(HandleMistake mistake) => mistake.Consumer is { } consumer ? _consumers.IndexOf(consumer) : int.MaxValue;

    private static bool IsDefault(IOperation? value) => value switch
    {
        IDefaultValueOperation { Type: { } type } => !IsNullable(type),
        IObjectCreationOperation { Arguments.IsEmpty: true } => true,
        IConversionOperation { OperatorMethod: null } conversion => IsDefault(conversion.Operand),
        _ => false,
    };

    private int? UsedBy(IInvocationOperation call) => _calls.IsUse(call.TargetMethod) ? NumberOf(call.Instance) : null;

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

    private static bool AsksIsCurrent(IPropertySubpatternOperation part) =>
        part is { Member: IPropertyReferenceOperation { Property.Name: IsCurrent }, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: true } } };

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
