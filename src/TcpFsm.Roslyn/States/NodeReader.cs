using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>Reads what a tested value is made of.</summary>
internal sealed class NodeReader(Cells cells, ProtocolCache protocols)
{
    /// <summary>The function's cells.</summary>
    public Cells Cells { get; } = cells;

    /// <summary>What a value is made of; null if it holds no cell.</summary>
    public ValueNode? Of(IOperation? value)
    {
        if (Cells.Of(value) is { } cell) return Whole(cell);
        switch (value)
        {
            case IConversionOperation { OperatorMethod: null } conversion when NumberType.BitsOf(conversion.Type) is not null || conversion.Conversion.IsIdentity:
                // Bits picked out survive being widened; what is cut off was not asked for.
                return Of(conversion.Operand) is CellNode picked && picked.Mask <= NumberType.MaskOf(conversion.Type) ? picked : null;
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand);
            case ITupleOperation tuple:
                ImmutableArray<ValueNode?> parts = tuple.Elements.Select(Of).ToImmutableArray();
                return parts.All(p => p is null) ? null : new TupleNode(parts);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.And, OperatorMethod: null } and:
                return Masked(and.LeftOperand, and.RightOperand) ?? Masked(and.RightOperand, and.LeftOperand);
            default:
                return Cells.OwnerOf(value) is { } owner && Cells.In(owner).Count > 0 ? new OwnerNode(owner, this) : null;
        }
    }

    /// <summary>All of a cell; null if there is none.</summary>
    public ValueNode? Whole(Cell? cell) => cell is null ? null : new CellNode(cell, cell.Flags is { } flags ? NumberType.MaskOf(flags.Type) : ulong.MaxValue);

    /// <summary>What a property of an owner is; null if it holds no cell.</summary>
    public ValueNode? Property(object owner, IPropertySymbol property)
    {
        if (protocols.IsLiveState(property)) return Whole(Cells.In(owner, Cell.State));
        // The machine in a connection has the connection's state.
        if (Cells.In(owner, Cell.State) is not null && protocols.MachineOf(property.Type) is not null) return new OwnerNode(owner, this);
        return Whole(Cells.In(owner, property.Name));
    }

    private ValueNode? Masked(IOperation value, IOperation mask) =>
        Of(value) is CellNode { Cell.Flags: not null } node && mask.ConstantValue is { HasValue: true, Value: var constant } && EnumValues.Bits(constant) is { } bits
            ? node with { Mask = node.Mask & bits }
            : null;
}
