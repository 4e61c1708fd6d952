using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.Language.Flags;
using TcpFsm.Roslyn.Analyzers.Patterns;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>A value made of cells, with what is known of them.</summary>
internal sealed class NodeSubject(ValueNode node, Knowledge known) : PatternSubject
{
    /// <inheritdoc/>
    public override bool? IsNull => node is OwnerNode ? null : false;

    /// <inheritdoc/>
    public override bool? IsConstant(object constant)
    {
        if (node is not CellNode cell || EnumValues.Bits(constant) is not { } bits) return null;
        return cell.Cell.States is not null ? Agree(cell.Cell, s => s.IsConstant(constant)) : IsFlags(cell, bits);
    }

    /// <inheritdoc/>
    public override int? CompareTo(object constant) => node is CellNode { Cell.States: not null } cell ? Agree(cell.Cell, s => s.CompareTo(constant)) : null;

    /// <inheritdoc/>
    public override bool? IsOfType(ITypeSymbol type) => node is CellNode cell && SymbolEqualityComparer.Default.Equals(type, cell.Cell.States?.Type ?? cell.Cell.Flags?.Type) ? true : null;

    /// <inheritdoc/>
    public override PatternSubject Member(ISymbol member) => Of(node.Member(member));

    /// <inheritdoc/>
    public override PatternSubject Part(int index, int count) => Of(node.Part(index));

    private PatternSubject Of(ValueNode? part) => part is null ? Unknown : new NodeSubject(part, known);

    // What holds for each of the states that may be.
    private T? Agree<T>(Cell cell, System.Func<StateSubject, T?> ask)
        where T : struct
    {
        T?[] answers = [.. StateBits.In(known.StatesOf(cell), cell).Select(s => ask(new StateSubject(cell.States!, s))).Distinct()];
        return answers.Length == 1 ? answers[0] : null;
    }

    private bool? IsFlags(CellNode cell, ulong bits)
    {
        FlagCubes asked = FlagSets.Exactly(bits, cell.Mask), may = known.FlagsOf(cell.Cell);
        if (asked.IsEmpty || !may.Overlaps(asked)) return false;
        if (may.IsEvery) return asked.IsEvery ? true : null;
        return may.Intersect(FlagSets.AllBut(bits, cell.Mask)).IsEmpty ? true : null;
    }
}
