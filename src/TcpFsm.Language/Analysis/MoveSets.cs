using System.Collections.Generic;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Analysis.Walk;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis;

/// <summary>The rules that go from one state to another on the paths to one end, with the situations they fire in.</summary>
internal sealed class MoveSets(DecisionDiagram diagram)
{
    private readonly Dictionary<(WalkRule Rule, int From), int> _situations = [];

    /// <summary>Adds a rule that fires and goes elsewhere.</summary>
    public void Add(WalkEdge edge, int situations)
    {
        _situations.TryGetValue((edge.Rule!, edge.From.State), out int before);
        _situations[(edge.Rule!, edge.From.State)] = diagram.Or(before, situations);
    }

    /// <summary>The moves, in the order of list and steps and then by the state they begin in.</summary>
    public EquatableArray<Move> ToMoves(WalkEvent program)
    {
        var keys = new List<(WalkRule Rule, int From)>(_situations.Keys);
        keys.Sort((a, b) => a.Rule.Ordinal != b.Rule.Ordinal ? a.Rule.Ordinal.CompareTo(b.Rule.Ordinal) : a.From.CompareTo(b.From));
        var moves = new Move[keys.Count];
        for (int i = 0; i < moves.Length; i++)
        {
            (WalkRule rule, int from) = keys[i];
            FlagCubes flags = program.Event.Message < 0
                ? FlagCubes.Every
                : program.Flags.Cubes(diagram.Exists(_situations[keys[i]], program.AllAtoms));
            moves[i] = new Move(rule.Rule, from, rule.Bound.Goto, flags);
        }

        return new EquatableArray<Move>(moves);
    }
}
