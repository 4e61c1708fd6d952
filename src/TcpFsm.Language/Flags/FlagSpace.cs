using System;
using System.Collections.Generic;
using TcpFsm.Language.Analysis.Diagrams;

namespace TcpFsm.Language.Flags;

/// <summary>Sets of flag combinations while they are computed with: nodes of a diagram whose variables are the flags' bits.</summary>
internal sealed class FlagSpace(DecisionDiagram diagram)
{
    /// <summary>How many cubes a set may have before it is called every combination.</summary>
    public const int CubeLimit = 4096;

    /// <summary>How much work one set may take.</summary>
    public const int OperationLimit = 1_000_000;

    private readonly Dictionary<int, FlagCubes> _cubes = new() { [DecisionDiagram.False] = FlagCubes.None, [DecisionDiagram.True] = FlagCubes.Every };

    /// <summary>The diagram that holds the sets; variables from 64 on are not flags.</summary>
    public DecisionDiagram Diagram { get; } = diagram;

    /// <summary>Computes one set in a space of its own.</summary>
    public static FlagCubes Within(Func<FlagSpace, int> compute)
    {
        var space = new FlagSpace(new DecisionDiagram { Allowance = OperationLimit });
        try
        {
            return space.Cubes(compute(space));
        }
        catch (Exception e) when (DiagramLimitException.Ended(e))
        {
            return FlagCubes.Every;
        }
    }

    /// <summary>The combinations of one cube.</summary>
    public int One(ulong value, ulong mask)
    {
        int node = DecisionDiagram.True;
        for (int bit = 63; bit >= 0; bit--)
        {
            if ((mask >> bit & 1) == 0) continue;
            node = (value >> bit & 1) != 0 ? Diagram.Node(bit, DecisionDiagram.False, node) : Diagram.Node(bit, node, DecisionDiagram.False);
        }

        return node;
    }

    /// <summary>The combinations in one of the cubes.</summary>
    public int Any(IReadOnlyList<FlagCube> cubes)
    {
        int node = DecisionDiagram.False;
        foreach (FlagCube cube in cubes) node = Diagram.Or(node, One(cube.Value, cube.Mask));
        return node;
    }

    /// <summary>The combinations of both sets; every combination if that is too much to compute.</summary>
    public int Either(int left, int right)
    {
        try
        {
            return Diagram.Or(left, right);
        }
        catch (Exception e) when (DiagramLimitException.Ended(e))
        {
            return DecisionDiagram.True;
        }
    }

    /// <summary>The cubes of a set.</summary>
    public FlagCubes Cubes(int node)
    {
        if (_cubes.TryGetValue(node, out FlagCubes? known)) return known;
        FlagCubes cubes;
        try
        {
            cubes = FlagCubes.FromIrredundant(CubeCover.Of(Diagram, node, CubeLimit));
        }
        catch (Exception e) when (DiagramLimitException.Ended(e))
        {
            cubes = FlagCubes.Every;
        }

        _cubes.Add(node, cubes);
        return cubes;
    }
}
