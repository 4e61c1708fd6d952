using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Binding;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Tests.Analysis;

/// <summary>Builds small bound models without a spec's text, with a made-up position for every part.</summary>
internal sealed class ModelBuilder
{
    private readonly List<StateModel> _states = [];
    private readonly List<VariableModel> _variables = [];
    private readonly List<MessageModel> _messages = [];
    private readonly List<HostModel> _host = [];
    private readonly List<TimerModel> _timers = [];
    private readonly List<RuleModel> _rules = [];
    private readonly List<EventBuilder> _events = [];

    public SpecPositions Positions { get; } = new();

    public int State(string name, bool final = false, bool fresh = false, params Expr[] always)
    {
        Positions.States.Add(new TextSpan(1000 + _states.Count, 1));
        _states.Add(new StateModel { Name = name, Identifier = name, Final = final, Fresh = fresh, Always = EquatableArray.Of(always) });
        return _states.Count - 1;
    }

    public VariableExpr Variable(string name, ValueType? type = null)
    {
        _variables.Add(new VariableModel(name, name, type ?? ValueType.Bool, 0, null, null));
        return new VariableExpr(_variables[^1].Type, _variables.Count - 1);
    }

    public HostExpr Question(string name, params Expr[] arguments)
    {
        _host.Add(new HostModel(name, name, arguments.Select((a, i) => new ArgumentModel("A" + i, "a" + i, a.Type)).ToEquatableArray(), ValueType.Bool, null, null));
        return new HostExpr(ValueType.Bool, _host.Count - 1, EquatableArray.Of(arguments));
    }

    /// <summary>A message whose flags have the bits 0, 1, ... in the order named; a name that ends in ~ is neutral.</summary>
    public int Message(string name, params string[] flags)
    {
        _messages.Add(new MessageModel
        {
            Name = name,
            Identifier = name,
            Prefix = name,
            FlagsField = "CTL",
            Flags = flags.Select((f, i) => new FlagModel(f.TrimEnd('~'), f.TrimEnd('~'), i, f.EndsWith('~'), null)).ToEquatableArray(),
        });
        return _messages.Count - 1;
    }

    public void Illegal(int message, Expr flags, string because) => _messages[message] =
        _messages[message] with { Illegal = _messages[message].Illegal.Append(new IllegalFlags(flags, because, null)).ToEquatableArray() };

    public int Timer(string name)
    {
        Positions.Timers.Add(new TextSpan(4000 + _timers.Count, 1));
        _timers.Add(new TimerModel(name, name, new ConstantExpr(ValueType.Duration, 1), null, null));
        return _timers.Count - 1;
    }

    public EventBuilder Event(string name, int message = -1, int timer = -1)
    {
        Positions.Events.Add(new TextSpan(3000 + _events.Count, 1));
        _events.Add(new EventBuilder(this, name, message, timer));
        return _events[^1];
    }

    public int Rule(string id, string? unreachable = null)
    {
        int known = _rules.FindIndex(r => r.Id == id);
        if (known >= 0) return known;
        Positions.Rules.Add(new TextSpan(2000 + _rules.Count, 1));
        _rules.Add(new RuleModel { Id = id, Identifier = id, Named = true, Unreachable = unreachable });
        return _rules.Count - 1;
    }

    public string IdOf(int rule) => _rules[rule].Id;

    public ProtocolModel Build() => new()
    {
        Name = "P",
        Initial = 0,
        Hash = "",
        States = _states.ToEquatableArray(),
        Variables = _variables.ToEquatableArray(),
        Messages = _messages.ToEquatableArray(),
        Host = _host.ToEquatableArray(),
        Timers = _timers.ToEquatableArray(),
        Rules = _rules.ToEquatableArray(),
        Events = _events.Select(e => e.Build()).ToEquatableArray(),
    };
}

/// <summary>Builds an event: rules before the first step are plain lists.</summary>
internal sealed class EventBuilder(ModelBuilder model, string name, int message, int timer)
{
    private readonly List<BoundRule> _plain = [];
    private readonly List<StepModel> _steps = [];
    private readonly HashSet<int> _plainStates = [];

    public EventBuilder Step(string step, Expr? condition = null)
    {
        _steps.Add(new StepModel(step, condition, default));
        return this;
    }

    /// <summary>Adds a rule to the plain lists, or to the step added last.</summary>
    public EventBuilder Rule(
        string id,
        int[] states,
        Expr? when = null,
        Effect[]? effects = null,
        int @goto = -1,
        AnswerKind answer = AnswerKind.None,
        Continuation? then = null,
        Expr[]? lets = null,
        string? unreachable = null)
    {
        var rule = new BoundRule
        {
            Rule = model.Rule(id, unreachable),
            States = StateSet.Of(states),
            When = when,
            Effects = EquatableArray.Of(effects ?? []),
            Goto = @goto,
            Answer = new Answer(answer),
            Then = then ?? Continuation.Next,
            Lets = (lets ?? []).Select((l, i) => new LetModel("L" + i, "L" + i, l)).ToEquatableArray(),
        };
        if (_steps.Count == 0)
        {
            _plain.Add(rule);
            _plainStates.UnionWith(states);
        }
        else
        {
            _steps[^1] = _steps[^1] with { Rules = _steps[^1].Rules.Append(rule).ToEquatableArray() };
        }

        return this;
    }

    public EventModel Build() => new()
    {
        Name = name,
        Identifier = name,
        Kind = message >= 0 ? EventKind.Message : timer >= 0 ? EventKind.Timeout : EventKind.Call,
        Message = message,
        Timer = timer,
        Plain = _plain.ToEquatableArray(),
        PlainStates = StateSet.Of(_plainStates),
        Steps = _steps.ToEquatableArray(),
    };
}
