using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Flow.Paths;

/// <summary>Takes a path through steps and conditions; it may split there, or end.</summary>
/// <typeparam name="TState">What the analysis knows.</typeparam>
internal sealed class PathWalker<TState>(FlowClient<TState> client, FactReader facts)
    where TState : class, IEquatable<TState>
{
    // Conditions taken apart deeper than this are left whole: each level may double the work.
    private const int Deepest = 8;

    /// <summary>Adds the path as it is after a step.</summary>
    public void Execute(FlowPath<TState> path, FlowStep step, List<FlowPath<TState>> paths)
    {
        if (step.IsEnd) return;
        TState state = client.Execute(path.State, step);
        Facts known = path.Facts;
        foreach (FlowBinding binding in step.Bindings)
        {
            // An assignment, and so the only binding of its step.
            if (IsCondition(binding) && Split(new FlowPath<TState>(known, state), binding) is { } split)
            {
                paths.AddRange(split);
                return;
            }

            known = facts.Assign(known, binding);
        }

        var next = new FlowPath<TState>(known, state);
        if (step.Asserted is var (condition, isTrue)) paths.AddRange(Assume(next, condition, isTrue));
        else paths.Add(next);
    }

    /// <summary>The path once a condition is known to hold, or not to: none if it cannot be.</summary>
    public IEnumerable<FlowPath<TState>> Assume(FlowPath<TState> path, IOperation condition, bool isTrue) => Assume(path, condition, isTrue, Deepest);

    // Also `bool?`, which `?.` makes of a condition.
    private static bool IsCondition(FlowBinding binding) => binding.Value is { } value && Constants.TruthOf(value) is null && ConditionIn(value) is not null;

    private static IOperation? ConditionIn(IOperation value)
    {
        if (value is IConversionOperation { OperatorMethod: null, Conversion.IsNullable: true } conversion) value = conversion.Operand;
        return value.Type?.SpecialType == SpecialType.System_Boolean ? value : null;
    }

    // `bool open = est.IsCurrent;`: what follows for the condition follows for the variable.
    private IEnumerable<FlowPath<TState>>? Split(FlowPath<TState> path, FlowBinding binding)
    {
        IOperation condition = ConditionIn(binding.Value!)!;
        FlowPath<TState>[] holds = [.. Assume(path, condition, true)], fails = [.. Assume(path, condition, false)];
        if (IsSame(holds) && IsSame(fails)) return null;
        return holds.Select(p => Bind(p, true)).Concat(fails.Select(p => Bind(p, false)));

        bool IsSame(FlowPath<TState>[] paths) => paths.Length == 1 && paths[0].Equals(path);

        FlowPath<TState> Bind(FlowPath<TState> p, bool value) => p with { Facts = p.Facts.Assign(binding.Variable, ValueSet.Only(value)) };
    }

    private IEnumerable<FlowPath<TState>> Assume(FlowPath<TState> path, IOperation condition, bool isTrue, int depth)
    {
        if (Constants.TruthOf(condition) is { } constant) return constant == isTrue ? [path] : [];
        switch (depth == 0 ? null : condition)
        {
            case IParenthesizedOperation parenthesized: return Assume(path, parenthesized.Operand, isTrue, depth - 1);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not: return Assume(path, not.Operand, !isTrue, depth - 1);
            case IBinaryOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Boolean } binary when Pair(path, binary, isTrue, depth - 1) is { } paths: return paths;
            case IIsPatternOperation { Value.Type.SpecialType: SpecialType.System_Boolean, Pattern: IConstantPatternOperation pattern } test when Constants.TruthOf(pattern.Value) is { } value:
                return Assume(path, test.Value, isTrue == value, depth - 1);
            default: return Single(path, condition, isTrue);
        }
    }

    private IEnumerable<FlowPath<TState>>? Pair(FlowPath<TState> path, IBinaryOperation pair, bool isTrue, int depth)
    {
        (IOperation left, IOperation right) = (pair.LeftOperand, pair.RightOperand);
        if (left.Type?.SpecialType != SpecialType.System_Boolean || right.Type?.SpecialType != SpecialType.System_Boolean) return null;
        switch (pair.OperatorKind)
        {
            case BinaryOperatorKind.And or BinaryOperatorKind.Or:
                bool both = pair.OperatorKind == BinaryOperatorKind.And;
                if (both == isTrue) return Assume(path, left, isTrue, depth).SelectMany(p => Assume(p, right, isTrue, depth));
                return Assume(path, left, isTrue, depth).Concat(Assume(path, left, !isTrue, depth).SelectMany(p => Assume(p, right, isTrue, depth)));
            case BinaryOperatorKind.Equals when Constants.TruthOf(right) is { } value: return Assume(path, left, isTrue == value, depth);
            case BinaryOperatorKind.Equals when Constants.TruthOf(left) is { } value: return Assume(path, right, isTrue == value, depth);
            case BinaryOperatorKind.NotEquals when Constants.TruthOf(right) is { } value: return Assume(path, left, isTrue != value, depth);
            case BinaryOperatorKind.NotEquals when Constants.TruthOf(left) is { } value: return Assume(path, right, isTrue != value, depth);
            default: return null;
        }
    }

    private IEnumerable<FlowPath<TState>> Single(FlowPath<TState> path, IOperation condition, bool isTrue)
    {
        if (facts.Assume(path.Facts, condition, isTrue) is not { } known || client.Assume(path.State, condition, isTrue) is not { } state) return [];
        return [new FlowPath<TState>(known, state)];
    }
}
