using System.Collections.Generic;
using TcpFsm.Language.Analysis.Conditions;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>Makes the conditions of one event ready, as precisely as its walks shall be.</summary>
internal sealed class ConditionCompiler
{
    private readonly Precision _precision;
    private readonly LeafFacts _facts;
    private readonly ConditionReader _reader;
    private readonly Dictionary<string, ForgottenAtoms> _forgotten = [];
    private int _sets;

    public ConditionCompiler(LeafFacts facts, MessageModel? message, DecisionDiagram diagram, Precision precision)
    {
        _facts = facts;
        _precision = precision;
        Diagram = diagram;
        Atoms = new AtomTable();
        _reader = new ConditionReader(diagram, Atoms, facts, ReadableFlags(message));
        AllAtoms = new ForgottenAtoms(++_sets, Atoms, VariableBits.Empty(facts.LetBit), int.MaxValue);
    }

    /// <summary>The diagram conditions live in.</summary>
    public DecisionDiagram Diagram { get; }

    /// <summary>The unknowns met so far.</summary>
    public AtomTable Atoms { get; }

    /// <summary>All unknowns.</summary>
    public ForgottenAtoms AllAtoms { get; }

    /// <summary>The step whose conditions are made ready; -1: a plain list.</summary>
    public int Step { get; set; } = -1;

    /// <summary>A number of the rule whose lets are read.</summary>
    public int Rule
    {
        get => _reader.Rule;
        set => _reader.Rule = value;
    }

    /// <summary>A condition; null always holds.</summary>
    public Condition Compile(Expr? condition)
    {
        if (condition is null) return Condition.Always;
        if (_precision == Precision.Nothing && condition is not ConstantExpr) return new Condition(DecisionDiagram.True, DecisionDiagram.True);
        int holds = _reader.Read(condition);
        Atoms.MarkRead(Diagram, holds, Step);
        if (_precision != Precision.FlagsOnly) return new Condition(holds, Diagram.Not(holds));
        return new Condition(Diagram.Exists(holds, AllAtoms), Diagram.Exists(Diagram.Not(holds), AllAtoms));
    }

    /// <summary>What all of some conditions together say, as far as it is known. Conditions that contradict each other say nothing.</summary>
    public int All(EquatableArray<Expr> conditions)
    {
        int all = DecisionDiagram.True;
        if (_precision != Precision.Exact) return all;
        foreach (Expr condition in conditions) all = Diagram.And(all, _reader.Read(condition));
        Atoms.MarkRead(Diagram, all, -2);
        return all == DecisionDiagram.False ? DecisionDiagram.True : all;
    }

    /// <summary>What lets that are true or false say: each is an unknown of its own that is as its value was.</summary>
    public int Lets(EquatableArray<LetModel> lets)
    {
        int all = DecisionDiagram.True;
        if (_precision != Precision.Exact) return all;
        for (int i = 0; i < lets.Count; i++)
        {
            if (lets[i].Value.Type.Kind != ValueKind.Bool) continue;
            int let = _reader.Read(new LetExpr(ValueType.Bool, i)), value = _reader.Read(lets[i].Value);
            all = Diagram.And(all, Diagram.IfThenElse(let, value, Diagram.Not(value)));
        }

        Atoms.MarkRead(Diagram, all, Step);
        return all;
    }

    /// <summary>Where flags that are sent satisfy a condition on flags.</summary>
    /// <param name="condition">A condition on flags of the message sent.</param>
    /// <param name="sent">For each flag where it is sent.</param>
    public int OfSentFlags(Expr condition, int[] sent) => new ConditionReader(Diagram, Atoms, _facts, sent).Read(condition);

    /// <summary>Unknowns that read one of the variables, or that no step from <paramref name="step"/> on asks for.</summary>
    public ForgottenAtoms Forget(ulong[] variables, int step = -1)
    {
        string key = step + ":" + string.Join(",", variables);
        if (_forgotten.TryGetValue(key, out ForgottenAtoms? known)) return known;
        var forgotten = new ForgottenAtoms(++_sets, Atoms, variables, step);
        _forgotten.Add(key, forgotten);
        return forgotten;
    }

    /// <summary>Unknowns that nothing before a step asks for, and lets.</summary>
    /// <param name="lets">The bit of lets.</param>
    /// <param name="step">The step; -1: the plain list.</param>
    public UnaskedAtoms Unasked(ulong[] lets, int step) => new(++_sets, Atoms, lets, step);

    private int[] ReadableFlags(MessageModel? message)
    {
        if (message is null) return [];
        var flags = new int[message.Flags.Count];
        for (int i = 0; i < flags.Length; i++) flags[i] = message.Flags[i].Neutral ? -1 : Diagram.Variable(message.Flags[i].Bit);
        return flags;
    }
}
