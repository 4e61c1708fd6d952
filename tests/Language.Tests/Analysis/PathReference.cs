using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Tests.Analysis;

/// <summary>
/// The definition of the derived analyses, word by word and one path at a time: for each combination of flags and each choice of what unknowns are,
/// one run. Knows only conditions built from flags, bool variables and host questions.
/// </summary>
internal sealed class PathReference
{
    private const int AgainLimit = 6;

    private readonly ProtocolModel _model;
    private readonly EventModel _event;
    private readonly List<bool> _choices = [];
    private readonly Dictionary<Expr, bool> _known = [];
    private readonly List<(int Rule, int Place)> _fired = [];
    private readonly List<(int Message, ulong Flags)> _sent = [];
    private int _next;
    private ulong _flags;
    private bool _acted;

    private PathReference(ProtocolModel model, EventModel @event)
    {
        _model = model;
        _event = @event;
    }

    public HashSet<int> Rules { get; } = [];

    public HashSet<int> Ends { get; } = [];

    public HashSet<(int End, int Rule)> RulesOfEnds { get; } = [];

    public HashSet<(int End, int Message, ulong Flags)> Sends { get; } = [];

    public HashSet<ulong> Acts { get; } = [];

    public HashSet<ulong> Answers { get; } = [];

    /// <summary>Whether some path comes to the end of a plain list.</summary>
    public bool Unsure { get; private set; }

    /// <summary>Whether a path was given up because it said <c>again</c> too often.</summary>
    public bool GaveUp { get; private set; }

    public static PathReference Walk(ProtocolModel model, int state, int @event, ulong flags)
    {
        var reference = new PathReference(model, model.Events[@event]);
        for (ulong combination = 0; combination <= flags; combination++) reference.RunAll(state, combination);
        return reference;
    }

    private void RunAll(int state, ulong flags)
    {
        _flags = flags;
        _choices.Clear();
        do
        {
            _next = 0;
            _known.Clear();
            _fired.Clear();
            _sent.Clear();
            _acted = false;
            int end = Run(state);
            if (end >= 0) Keep(end);
        }
        while (NextChoices());
    }

    private bool NextChoices()
    {
        _choices.RemoveRange(_next, _choices.Count - _next);
        while (_choices.Count > 0 && _choices[^1]) _choices.RemoveAt(_choices.Count - 1);
        if (_choices.Count == 0) return false;
        _choices[^1] = true;
        return true;
    }

    private void Keep(int end)
    {
        Ends.Add(end);
        foreach ((int rule, _) in _fired)
        {
            Rules.Add(rule);
            RulesOfEnds.Add((end, rule));
        }

        foreach ((int message, ulong flags) in _sent) Sends.Add((end, message, flags));
        if (_acted) Acts.Add(_flags);
        if (_sent.Count > 0) Answers.Add(_flags);
    }

    private int Run(int state)
    {
        foreach (Expr always in _model.States[state].Always)
        {
            if (!Holds(always)) return -1;
        }

        int start = state, step = 0;
        if (_event.PlainStates.Contains(state))
        {
            Continuation after = Judge(_event.Plain, ref state);
            if (_fired.Count == 0) Unsure = true;
            if (after.Kind == ContinuationKind.Again) return -1;
            if (after.Kind != ContinuationKind.Jump) return state;
            step = after.Step;
        }

        while (step < _event.Steps.Count)
        {
            StepModel current = _event.Steps[step];
            Continuation after = current.Condition is null || Holds(current.Condition) ? Judge(current.Rules, ref state) : Continuation.Next;
            if (after.Kind == ContinuationKind.Again) return -1;
            if (after.Kind == ContinuationKind.Stop) return state;
            step = after.Kind == ContinuationKind.Jump ? after.Step : step + 1;
        }

        return state;
    }

    private Continuation Judge(EquatableArray<BoundRule> rules, ref int state)
    {
        for (int round = 0; round < AgainLimit; round++)
        {
            int here = state;
            BoundRule? rule = rules.FirstOrDefault(r => r.States.Contains(here) && Fires(r));
            if (rule is null) return Continuation.Next;
            Fire(rule, ref state);
            if (rule.Answer.Kind is AnswerKind.Refuse or AnswerKind.Ignore) return new Continuation(ContinuationKind.Stop);
            if (rule.Then.Kind != ContinuationKind.Again) return rule.Then;
        }

        GaveUp = true;
        return new Continuation(ContinuationKind.Again);
    }

    private bool Fires(BoundRule rule)
    {
        for (int i = 0; i < rule.Lets.Count; i++) _known[new LetExpr(ValueType.Bool, i)] = Holds(rule.Lets[i].Value);
        return rule.When is null || Holds(rule.When);
    }

    private void Fire(BoundRule rule, ref int state)
    {
        _fired.Add((rule.Rule, _fired.Count));
        foreach (Effect effect in rule.Effects) Do(effect);
        if (rule.Goto < 0) return;
        _acted |= rule.Goto != state;
        state = rule.Goto;
        if (_model.States[state].Fresh) Forget(-1);
    }

    private void Do(Effect effect)
    {
        switch (effect)
        {
            case AssignEffect assign:
                _acted = true;
                Forget(assign.Variable);
                break;
            case SignalEffect:
                _acted = true;
                break;
            case WhenEffect block when Holds(block.Condition):
                foreach (Effect inner in block.Effects) Do(inner);
                break;
            case SendEffect send:
                ulong flags = 0;
                foreach (FlagWrite write in send.Flags)
                {
                    FlagModel flag = _model.Messages[send.Message].Flags[write.Flag];
                    if (!flag.Neutral && (write.Condition is null || Holds(write.Condition))) flags |= 1UL << flag.Bit;
                }

                _sent.Add((send.Message, flags));
                break;
        }
    }

    private void Forget(int variable)
    {
        foreach (Expr expr in _known.Keys.Where(e => Reads(e, variable)).ToList()) _known.Remove(expr);
    }

    private static bool Reads(Expr expr, int variable) => expr switch
    {
        VariableExpr v => variable < 0 || v.Variable == variable,
        HostExpr host => host.Arguments.Any(a => Reads(a, variable)),
        _ => false,
    };

    private bool Holds(Expr expr) => expr switch
    {
        ConstantExpr e => e.Value != 0,
        NotExpr e => !Holds(e.Operand),
        AndExpr e => Holds(e.Left) && Holds(e.Right),
        OrExpr e => Holds(e.Left) || Holds(e.Right),
        FlagExpr e when !_model.Messages[e.Message].Flags[e.Flag].Neutral => (_flags >> _model.Messages[e.Message].Flags[e.Flag].Bit & 1) != 0,
        _ => Unknown(expr),
    };

    private bool Unknown(Expr expr)
    {
        if (_known.TryGetValue(expr, out bool known)) return known;
        if (_next == _choices.Count) _choices.Add(false);
        bool value = _choices[_next++];
        _known.Add(expr, value);
        return value;
    }
}
