using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Interpretation;

/// <summary>A model made ready to run; shared by all interpreters of it.</summary>
internal sealed class MachineProgram
{
    private static readonly ConditionalWeakTable<ProtocolModel, MachineProgram> Programs = new();

    private readonly ExprCompiler _exprs;
    private readonly EffectCompiler _effects;

    private MachineProgram(ProtocolModel model)
    {
        _exprs = new ExprCompiler(model);
        _effects = new EffectCompiler(model, _exprs);
        Events = model.Events.Select(e => Compile(e, model.States.Count)).ToArray();
        Always = model.States.Select(s => _exprs.CompileAll(s.Always)).ToArray();
    }

    /// <summary>Events by their indices.</summary>
    public EventProgram[] Events { get; }

    /// <summary>What must hold in each state.</summary>
    public Evaluate[][] Always { get; }

    /// <summary>The program of a model; compiled once.</summary>
    public static MachineProgram Of(ProtocolModel model) => Programs.GetValue(model, m => new MachineProgram(m));

    private EventProgram Compile(EventModel model, int states)
    {
        RuleProgram[] plain = Compile(model.Plain);
        RuleProgram[]?[] plainOf = Enumerable.Range(0, states).Select(s => model.PlainStates.Contains(s) ? RulesOf(plain, s) : null).ToArray();
        StepProgram[] steps = model.Steps.Select(s => Compile(s, states)).ToArray();
        return new EventProgram(model, plainOf, steps, model.Arguments.Select(a => Stored.Fitter(a.Type)).ToArray());
    }

    private StepProgram Compile(StepModel model, int states)
    {
        RuleProgram[] rules = Compile(model.Rules);
        return new StepProgram(_exprs.CompileOptional(model.Condition), Enumerable.Range(0, states).Select(s => RulesOf(rules, s)).ToArray());
    }

    private RuleProgram[] Compile(IEnumerable<BoundRule> rules) => rules.Select(Compile).ToArray();

    private RuleProgram Compile(BoundRule rule) =>
        new(rule, _exprs.CompileAll(rule.Lets.Select(l => l.Value)), _exprs.CompileOptional(rule.When), _effects.CompileAll(rule.Effects));

    private static RuleProgram[] RulesOf(RuleProgram[] rules, int state) => rules.Where(r => r.Rule.States.Contains(state)).ToArray();
}
