using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Flow.Paths;

/// <summary>Learns what variables are from assignments and conditions.</summary>
internal sealed class FactReader(FlowVariables variables)
{
    /// <summary>What is known after a variable is assigned.</summary>
    public Facts Assign(Facts facts, FlowBinding binding) =>
        variables.Of(binding.Value) is { } source && KeepsType(binding, source) ? facts.Copy(binding.Variable, source) : facts.Assign(binding.Variable, ValuesOf(binding));

    /// <summary>What is known once a condition is known to hold, or not to; null if it cannot be.</summary>
    public Facts? Assume(Facts facts, IOperation condition, bool isTrue)
    {
        if (condition is IBinaryOperation order && Bounded(order) is { } bounded) return facts.Refine(bounded, facts.Of(bounded).Where(v => Holds(order, v) != !isTrue));
        (FlowVariable? variable, PatternValues values) = Read(condition);
        return variable is null ? facts : facts.Refine(variable, isTrue ? values.Matching : values.Failing);
    }

    private static PatternValues Only(object? constant) => new(ValueSet.Only(constant), ValueSet.Only(constant).Complement());

    private static ValueSet ValuesOf(FlowBinding binding) => binding.Value switch
    {
        { } value when Constants.Of(value) is { HasValue: true } constant => ValueSet.Only(constant.Value),
        _ when DefaultIn(binding.Value) is { Type: { } type } => Constants.IsNullable(type) || type.IsReferenceType ? ValueSet.Null : ValueSet.Any,
        IObjectCreationOperation or IDelegateCreationOperation => ValueSet.NotNull,
        IConversionOperation { Operand: { Type.IsValueType: true } operand } when !Constants.IsNullable(operand.Type) && Constants.IsNullable(binding.Variable.Type) => ValueSet.NotNull,
        _ => ValueSet.Any,
    };

    // What is put into a nullable is never null: that is known of the copy alone.
    private static bool KeepsType(FlowBinding binding, FlowVariable source) => Constants.IsNullable(binding.Variable.Type) == Constants.IsNullable(source.Type);

    private static IDefaultValueOperation? DefaultIn(IOperation? value) => value as IDefaultValueOperation ?? (value as IConversionOperation)?.Operand as IDefaultValueOperation;

    private (FlowVariable? Variable, PatternValues Values) Read(IOperation condition) => condition switch
    {
        IIsNullOperation test => (variables.Of(test.Operand), Only(null)),
        IIsPatternOperation test => (variables.Of(test.Value), PatternValues.Of(test.Pattern)),
        IPropertyReferenceOperation { Property: { Name: "HasValue", ContainingType: var type }, Instance: { } instance } when Constants.IsNullable(type) => (variables.Of(instance), Only(null).Swap()),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } test when IsPlain(test) => Compare(test),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } test when IsPlain(test) && Compare(test) is var (variable, values) => (variable, values.Swap()),
        _ => (variables.Of(condition), Only(true)),
    };

    private (FlowVariable? Variable, PatternValues Values) Compare(IBinaryOperation test)
    {
        if (Constants.Of(test.RightOperand) is { HasValue: true } right) return (Widened(test.LeftOperand), Only(right.Value));
        return Constants.Of(test.LeftOperand) is { HasValue: true } left ? (Widened(test.RightOperand), Only(left.Value)) : (null, default);
    }

    // `i < 2`: tells something of an `i` that can be some constants only.
    private FlowVariable? Bounded(IBinaryOperation test) =>
        test is { OperatorMethod: null, RightOperand.ConstantValue.HasValue: true } && IsOrder(test.OperatorKind) ? Widened(test.LeftOperand) : null;

    private static bool IsOrder(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    private static bool? Holds(IBinaryOperation test, object value)
    {
        if (value is not long left || ValueSet.Number(test.RightOperand.ConstantValue.Value) is not { } right) return null;
        return test.OperatorKind switch
        {
            BinaryOperatorKind.LessThan => left < right,
            BinaryOperatorKind.LessThanOrEqual => left <= right,
            BinaryOperatorKind.GreaterThan => left > right,
            _ => left >= right,
        };
    }

    // An operator of the type's own may mean anything.
    private static bool IsPlain(IBinaryOperation test) => test.OperatorMethod is null or { ContainingType.SpecialType: SpecialType.System_String };

    // `b == 1` of a byte compares two int.
    private FlowVariable? Widened(IOperation operation) =>
        operation is IConversionOperation { OperatorMethod: null, IsImplicit: true, Conversion.IsNumeric: true } conversion ? variables.Of(conversion.Operand) : variables.Of(operation);
}
