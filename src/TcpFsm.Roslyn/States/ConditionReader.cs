using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Analyzers.Patterns;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>What follows of a condition, and of its failing, for the cells it asks about.</summary>
internal sealed class ConditionReader(NodeReader nodes, ProtocolCache protocols)
{
    /// <summary>What is known once a condition holds, or fails; null if it cannot.</summary>
    public Knowledge? Assume(Knowledge known, IOperation condition, bool isTrue) => condition switch
    {
        IIsPatternOperation test when nodes.Of(test.Value) is { } node => Assume(known, node, test.Pattern, isTrue),
        IBinaryOperation { OperatorMethod: null } comparison => Compare(known, comparison, isTrue),
        IInvocationOperation call => Call(known, call, isTrue),
        _ => known,
    };

    /// <summary>What is known once a pattern matches a value, or does not; null if that cannot be.</summary>
    public Knowledge? Assume(Knowledge known, ValueNode node, IPatternOperation pattern, bool isTrue)
    {
        if (PatternMatch.Of(pattern, new NodeSubject(node, known)) == !isTrue) return null;
        Knowledge? refined = RefineStates(known, node, k => PatternMatch.Of(pattern, new NodeSubject(node, k)) != !isTrue);
        return refined is null ? null : RefineFlags(refined, node, pattern, isTrue);
    }

    // Of each cell those states stay with which the condition may turn out so.
    private static Knowledge? RefineStates(Knowledge known, ValueNode node, Func<Knowledge, bool> may)
    {
        Knowledge? refined = known;
        foreach (Cell cell in node.Cells.Where(c => c.States is not null))
        {
            ulong left = StateBits.In(known.StatesOf(cell), cell).Select(s => StateBits.Of(s, cell)).Where(s => known.Refine(cell, s) is { } one && may(one)).Aggregate(0UL, (a, s) => a | s);
            refined = refined?.Refine(cell, left);
        }

        return refined;
    }

    private static Knowledge? RefineFlags(Knowledge known, ValueNode node, IPatternOperation pattern, bool isTrue)
    {
        if (node is CellNode { Cell: { Flags: not null } cell, Mask: var mask })
        {
            var sets = FlagSets.Of(pattern, mask);
            return known.Refine(cell, isTrue ? sets.May : sets.Must.Complement());
        }

        if (!isTrue) return known;
        if (pattern is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both)
            return RefineFlags(known, node, both.LeftPattern, isTrue) is { } left ? RefineFlags(left, node, both.RightPattern, isTrue) : null;
        if (pattern is not IRecursivePatternOperation recursive) return known;
        Knowledge? refined = known;
        for (int i = 0; i < recursive.DeconstructionSubpatterns.Length; i++) refined = RefinePart(refined, node.Part(i), recursive.DeconstructionSubpatterns[i]);
        return recursive.PropertySubpatterns.Aggregate(refined, (sofar, property) => RefinePart(sofar, MemberOf(node, property.Member), property.Pattern));
    }

    private static Knowledge? RefinePart(Knowledge? known, ValueNode? part, IPatternOperation pattern) =>
        known is null || part is null ? known : RefineFlags(known, part, pattern, isTrue: true);

    private static ValueNode? MemberOf(ValueNode node, IOperation member) => member switch
    {
        IPropertyReferenceOperation property => node.Member(property.Property),
        IFieldReferenceOperation field => node.Member(field.Field),
        _ => null,
    };

    private Knowledge? Compare(Knowledge known, IBinaryOperation comparison, bool isTrue)
    {
        (IOperation value, IOperation other, bool isTurned) = comparison.LeftOperand.ConstantValue.HasValue
            ? (comparison.RightOperand, comparison.LeftOperand, true)
            : (comparison.LeftOperand, comparison.RightOperand, false);
        if (other.ConstantValue is not { HasValue: true, Value: { } constant } || nodes.Of(value) is not CellNode node) return known;
        BinaryOperatorKind kind = comparison.OperatorKind;
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) return Equal(known, node, constant, isTrue == (kind == BinaryOperatorKind.Equals));
        return node.Cell.States is null ? known : RefineStates(known, node, k => Holds(new NodeSubject(node, k).CompareTo(constant), kind, isTurned) != !isTrue);
    }

    private static Knowledge? Equal(Knowledge known, CellNode node, object constant, bool isEqual)
    {
        if (node.Cell.States is not null) return RefineStates(known, node, k => new NodeSubject(node, k).IsConstant(constant) != !isEqual);
        if (EnumValues.Bits(constant) is not { } bits) return known;
        return known.Refine(node.Cell, isEqual ? FlagSets.Exactly(bits, node.Mask) : FlagSets.AllBut(bits, node.Mask));
    }

    private static bool? Holds(int? sign, BinaryOperatorKind kind, bool isTurned) => (isTurned ? -sign : sign) is not { } compared ? null : kind switch
    {
        BinaryOperatorKind.LessThan => compared < 0,
        BinaryOperatorKind.LessThanOrEqual => compared <= 0,
        BinaryOperatorKind.GreaterThan => compared > 0,
        BinaryOperatorKind.GreaterThanOrEqual => compared >= 0,
        _ => null,
    };

    private Knowledge? Call(Knowledge known, IInvocationOperation call, bool isTrue)
    {
        if (call.Instance is null) return known;
        if (call is { TargetMethod: { Name: "HasFlag", ContainingType.SpecialType: SpecialType.System_Enum }, Arguments.Length: 1 }) return HasFlag(known, call, isTrue);
        // `connection.TryGetEstablished(out var handle)` tells the state.
        if (call.TargetMethod.ReturnType.SpecialType != SpecialType.System_Boolean || call.Arguments.Length != 1) return known;
        if (call.TargetMethod.Parameters[0] is not { RefKind: RefKind.Out } given || protocols.HandleOf(given.Type) is not { } handle) return known;
        if (protocols.MachineOf(call.TargetMethod.ContainingType) != handle.States || nodes.Cells.In(nodes.Cells.OwnerOf(call.Instance), Cell.State) is not { } state) return known;
        ulong asked = StateBits.Of(handle.State, state);
        return known.Refine(state, isTrue ? asked : ~asked);
    }

    private Knowledge? HasFlag(Knowledge known, IInvocationOperation call, bool isTrue)
    {
        IOperation flag = Unboxed(call.Arguments[0].Value);
        if (nodes.Of(Unboxed(call.Instance!)) is not CellNode { Cell.Flags: not null } node || flag.ConstantValue is not { HasValue: true, Value: { } constant }) return known;
        if (EnumValues.Bits(constant) is not { } bits) return known;
        return known.Refine(node.Cell, isTrue ? FlagSets.Exactly(bits, bits & node.Mask) : FlagSets.AllBut(bits, bits & node.Mask));
    }

    private static IOperation Unboxed(IOperation operation) => operation is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion ? conversion.Operand : operation;
}
