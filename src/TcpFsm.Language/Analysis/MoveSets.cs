using System.Collections.Generic;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Analysis.Walk;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis;

/// <summary>The rules that go from one state to another on the paths to one end, with the situations they fire in.</summary>
internal sealed class MoveSets(FlagSpace space, DecisionDiagram diagram)
{
    private readonly Dictionary<(WalkRule Rule, int From), MoveSet> _moves = [];

    /// <summary>Adds a rule that fires and goes elsewhere.</summary>
    public void Add(WalkEdge edge, int situations)
    {
        if (!_moves.TryGetValue((edge.Rule!, edge.From.State), out MoveSet? move)) _moves[(edge.Rule!, edge.From.State)] = move = new MoveSet();
        move.Edges.Add(edge);
        move.Situations = diagram.Or(move.Situations, situations);
    }

    /// <summary>The moves, in the order of list and steps and then by the state they begin in.</summary>
    /// <param name="program">The event.</param>
    /// <param name="paths">What is sent on paths.</param>
    /// <param name="end">The end.</param>
    public EquatableArray<Move> ToMoves(WalkEvent program, PathSends paths, int end)
    {
        var keys = new List<(WalkRule Rule, int From)>(_moves.Keys);
        keys.Sort((a, b) => a.Rule.Ordinal != b.Rule.Ordinal ? a.Rule.Ordinal.CompareTo(b.Rule.Ordinal) : a.From.CompareTo(b.From));
        var moves = new Move[keys.Count];
        for (int i = 0; i < moves.Length; i++)
        {
            MoveSet move = _moves[keys[i]];
            var sends = new SendSets(space);
            paths.Collect(move.Edges, end, sends);
            moves[i] = new Move(keys[i].Rule.Rule, keys[i].From, keys[i].Rule.Bound.Goto, FlagsOf(program, move.Situations), sends.ToFlags());
        }

        return new EquatableArray<Move>(moves);
    }

    private FlagCubes FlagsOf(WalkEvent program, int situations) =>
        program.Event.Message < 0 ? FlagCubes.Every : program.Flags.Cubes(diagram.Exists(situations, program.AllAtoms));

    private sealed class MoveSet
    {
        public List<WalkEdge> Edges { get; } = [];

        public int Situations { get; set; } = DecisionDiagram.False;
    }
}
