using System;
using System.Collections.Generic;
using TcpFsm.Language.Flags;

namespace TcpFsm.Language.Analysis.Diagrams;

/// <summary>
/// Writes a function of flags as cubes none of which can be left out or widened (S. Minato's way from diagrams to irredundant sums of products).
/// The order of bits fixes the outcome, so equal functions get equal cubes.
/// </summary>
internal sealed class CubeCover
{
    private readonly DecisionDiagram _diagram;
    private readonly List<FlagCube> _cubes = [];
    private readonly int _limit;

    private CubeCover(DecisionDiagram diagram, int limit)
    {
        _diagram = diagram;
        _limit = limit;
    }

    /// <summary>The cubes of a function whose variables are bits 0 to 63.</summary>
    /// <exception cref="DiagramLimitException">There are more than <paramref name="limit"/>.</exception>
    public static List<FlagCube> Of(DecisionDiagram diagram, int node, int limit)
    {
        var cover = new CubeCover(diagram, limit);
        cover.Cover(node, node, new FlagCube(0, 0));
        return cover._cubes;
    }

    /// <summary>Finds cubes that cover all of <paramref name="lower"/> and nothing beyond <paramref name="upper"/>.</summary>
    /// <returns>What they cover.</returns>
    private int Cover(int lower, int upper, FlagCube within)
    {
        if (lower == DecisionDiagram.False) return DecisionDiagram.False;
        if (upper == DecisionDiagram.True) return Emit(within);
        int bit = Math.Min(_diagram.VariableOf(lower), _diagram.VariableOf(upper));
        int lowerOff = Off(lower, bit), lowerOn = On(lower, bit), upperOff = Off(upper, bit), upperOn = On(upper, bit);
        ulong mask = within.Mask | 1UL << bit;
        int off = Cover(_diagram.And(lowerOff, _diagram.Not(upperOn)), upperOff, new FlagCube(within.Value, mask));
        int on = Cover(_diagram.And(lowerOn, _diagram.Not(upperOff)), upperOn, new FlagCube(within.Value | 1UL << bit, mask));
        int left = _diagram.Or(_diagram.And(lowerOff, _diagram.Not(off)), _diagram.And(lowerOn, _diagram.Not(on)));
        int either = Cover(left, _diagram.And(upperOff, upperOn), within);
        return _diagram.Or(either, _diagram.Node(bit, off, on));
    }

    private int Emit(FlagCube cube)
    {
        if (_cubes.Count == _limit) throw new DiagramLimitException();
        _cubes.Add(cube);
        return DecisionDiagram.True;
    }

    private int Off(int node, int bit) => _diagram.VariableOf(node) == bit ? _diagram.LowOf(node) : node;

    private int On(int node, int bit) => _diagram.VariableOf(node) == bit ? _diagram.HighOf(node) : node;
}
