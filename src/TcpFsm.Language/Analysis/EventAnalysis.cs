using System;
using TcpFsm.Language.Analysis.Conditions;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Analysis.Walk;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis;

/// <summary>Derives what one event does in each state; where that is too complex, with less precision.</summary>
internal sealed class EventAnalysis
{
    /// <summary>A diagram that has grown so large is given up before the next state.</summary>
    private const int DiagramLimit = 400_000;

    private readonly ProtocolModel _model;
    private readonly LeafFacts _facts;
    private readonly int _event;
    private readonly Findings _findings;
    private readonly AnalysisBudget _budget;
    private readonly WalkEvent?[] _programs = new WalkEvent?[3];
    private bool _hasSimpleConditions = true;

    public EventAnalysis(ProtocolModel model, LeafFacts facts, int @event, Findings findings, AnalysisBudget budget)
    {
        _model = model;
        _facts = facts;
        _event = @event;
        _findings = findings;
        _budget = budget;
    }

    /// <summary>Derives what the event does in a state.</summary>
    public EventOutcome Analyze(int state, FlagSpace sends)
    {
        for (Precision precision = _hasSimpleConditions ? _budget.Best : Precision.Nothing; ;)
        {
            DecisionDiagram diagram = DiagramOf(precision);
            int allowed = diagram.Allowance = _budget.Allow(precision);
            try
            {
                return Analyze(Program(precision, diagram), state, sends);
            }
            catch (Exception e) when (precision != Precision.Nothing && DiagramLimitException.Ended(e))
            {
                // What was too complex to be prepared would be so for every state and precision.
                _hasSimpleConditions &= _programs[(int)precision] is not null;
                _programs[(int)precision] = null;
                precision = _hasSimpleConditions ? precision + 1 : Precision.Nothing;
            }
            finally
            {
                _budget.Spend(allowed - diagram.Allowance);
            }
        }
    }

    private WalkEvent Program(Precision precision, DecisionDiagram diagram) =>
        _programs[(int)precision] ??= WalkEventCompiler.Compile(_model, _facts, _model.Events[_event], diagram, precision);

    private DecisionDiagram DiagramOf(Precision precision)
    {
        if (_programs[(int)precision] is { } program && program.Diagram.Count > DiagramLimit) _programs[(int)precision] = null;
        return _programs[(int)precision]?.Diagram ?? new DecisionDiagram();
    }

    private EventOutcome Analyze(WalkEvent program, int state, FlagSpace sends)
    {
        var outcome = new EventOutcome(_event, state, sends);
        if (!program.IsDecided(state))
        {
            _findings.Undecided.Add(new UndecidedEvent(state, _event, false));
            outcome.Undecided(program);
            return outcome;
        }

        var walk = new EventWalk(_model, program, _findings);
        walk.Run(state);
        if (walk.Unsure && program.Precision == Precision.Exact) _findings.Undecided.Add(new UndecidedEvent(state, _event, true));
        outcome.Take(walk, program);
        return outcome;
    }
}
