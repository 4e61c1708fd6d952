using System.Collections.Generic;
using TcpFsm.Language.Analysis.Conditions;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>Makes one event ready for walks. Every rule is compiled once, however many states share it.</summary>
internal sealed class WalkEventCompiler
{
    private readonly ProtocolModel _model;
    private readonly EventModel _event;
    private readonly Precision _precision;
    private readonly DecisionDiagram _diagram;
    private readonly ConditionCompiler _conditions;
    private readonly EffectCompiler _effects;
    private readonly int _variables;
    private int _ordinal;

    private WalkEventCompiler(ProtocolModel model, LeafFacts facts, EventModel @event, DecisionDiagram diagram, Precision precision)
    {
        _model = model;
        _event = @event;
        _precision = precision;
        _diagram = diagram;
        MessageModel? message = @event.Message >= 0 ? model.Messages[@event.Message] : null;
        _conditions = new ConditionCompiler(facts, message, diagram, precision);
        _effects = new EffectCompiler(model, _conditions);
        _variables = facts.LetBit;
    }

    /// <summary>Makes an event ready.</summary>
    /// <exception cref="DiagramLimitException">Its conditions are too complex for this precision.</exception>
    public static WalkEvent Compile(ProtocolModel model, LeafFacts facts, EventModel @event, DecisionDiagram diagram, Precision precision) =>
        new WalkEventCompiler(model, facts, @event, diagram, precision).Compile();

    private WalkEvent Compile()
    {
        var plain = new RulesByState(_model.States.Count, CompileRules(_event.Plain));
        var steps = new WalkStep[_event.Steps.Count];
        for (int i = 0; i < steps.Length; i++) steps[i] = CompileStep(i);
        return new WalkEvent
        {
            Event = _event,
            Precision = _precision,
            Diagram = _diagram,
            Flags = new FlagSpace(_diagram),
            Plain = plain,
            Steps = steps,
            Starts = CompileStarts(),
            Unasked = CompileUnasked(),
            AllAtoms = _conditions.AllAtoms,
            AllVariables = _conditions.Forget(AllVariables()),
            Lets = _conditions.Forget(LetsOnly()),
        };
    }

    private WalkStep CompileStep(int index)
    {
        StepModel step = _event.Steps[index];
        _conditions.Step = index;
        Condition condition = _conditions.Compile(step.Condition);
        var rules = new RulesByState(_model.States.Count, CompileRules(step.Rules));
        return new WalkStep(condition, rules, _conditions.Forget(VariableBits.Empty(_variables), index));
    }

    private List<WalkRule> CompileRules(EquatableArray<BoundRule> rules)
    {
        var compiled = new List<WalkRule>(rules.Count);
        foreach (BoundRule rule in rules) compiled.Add(CompileRule(rule));
        return compiled;
    }

    private WalkRule CompileRule(BoundRule rule)
    {
        _conditions.Rule = _ordinal;
        return new WalkRule
        {
            Ordinal = _ordinal++,
            Bound = rule,
            Lets = _conditions.Lets(rule.Lets),
            When = _conditions.Compile(rule.When),
            Operations = _effects.CompileRule(rule.Effects),
        };
    }

    private int[] CompileStarts()
    {
        var starts = new int[_model.States.Count];
        for (int state = 0; state < starts.Length; state++) starts[state] = _conditions.All(_model.States[state].Always);
        return starts;
    }

    private UnaskedAtoms[] CompileUnasked()
    {
        var unasked = new UnaskedAtoms[_event.Steps.Count + 2];
        for (int i = 0; i < unasked.Length; i++) unasked[i] = _conditions.Unasked(LetsOnly(), i - 1);
        return unasked;
    }

    private ulong[] AllVariables()
    {
        ulong[] all = VariableBits.Empty(_variables);
        for (int variable = 0; variable < _variables; variable++) VariableBits.Add(all, variable);
        return all;
    }

    private ulong[] LetsOnly()
    {
        ulong[] lets = VariableBits.Empty(_variables);
        VariableBits.Add(lets, _variables);
        return lets;
    }
}
