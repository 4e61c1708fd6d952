namespace TcpFsm.Language.Model;

/// <summary>What makes an event.</summary>
public enum EventKind
{
    /// <summary>The user calls.</summary>
    Call,

    /// <summary>A message arrives.</summary>
    Message,

    /// <summary>A timer expires.</summary>
    Timeout,
}

/// <summary>An event with the rules that handle it.</summary>
public sealed record EventModel
{
    /// <summary>Its name; of a timer's expiry <c>timeout NAME</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its C# name.</summary>
    public required string Identifier { get; init; }

    /// <summary>What makes it.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>The message whose arrival it is; else -1.</summary>
    public int Message { get; init; } = -1;

    /// <summary>The timer whose expiry it is; else -1.</summary>
    public int Timer { get; init; } = -1;

    /// <summary>Arguments of a call.</summary>
    public EquatableArray<ArgumentModel> Arguments { get; init; }

    /// <summary>States that have a plain list for it: the list is judged first and is the whole handling unless a rule says <c>then: STEP</c>.</summary>
    public StateSet PlainStates { get; init; }

    /// <summary>Rules of plain lists: states' blocks first, then groups' in the order they stand. A state's list is the rules whose <see cref="BoundRule.States"/> holds it, in this order.</summary>
    public EquatableArray<BoundRule> Plain { get; init; }

    /// <summary>Its steps in order.</summary>
    public EquatableArray<StepModel> Steps { get; init; }

    /// <summary>What it is.</summary>
    public string? Doc { get; init; }

    /// <summary>Its section.</summary>
    public string? Section { get; init; }
}

/// <summary>A step of an event.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Condition">The step is passed over when this does not hold.</param>
/// <param name="Rules">Its rules, ordered like <see cref="EventModel.Plain"/>. At most one fires.</param>
public sealed record StepModel(string Name, Expr? Condition, EquatableArray<BoundRule> Rules);

/// <summary>What a rule is called and why it is there; the same for every event it is bound to.</summary>
public sealed record RuleModel
{
    /// <summary>Its id in the spec, or one made from its block and place.</summary>
    public required string Id { get; init; }

    /// <summary>Its C# name.</summary>
    public required string Identifier { get; init; }

    /// <summary>Whether the spec gave the id.</summary>
    public required bool Named { get; init; }

    /// <summary>Its section, inherited where it has none of its own.</summary>
    public string? Section { get; init; }

    /// <summary>Why it is there.</summary>
    public string? Doc { get; init; }

    /// <summary>Facts of the reference it covers besides its id.</summary>
    public EquatableArray<string> Covers { get; init; }

    /// <summary>Why it can never fire, if the spec says so.</summary>
    public string? Unreachable { get; init; }
}

/// <summary>A rule bound for one event.</summary>
public sealed record BoundRule
{
    /// <summary>Index in <see cref="ProtocolModel.Rules"/>.</summary>
    public required int Rule { get; init; }

    /// <summary>The states it is judged in: its block's, limited by its <c>in:</c>.</summary>
    public required StateSet States { get; init; }

    /// <summary>Values computed once, in order, before the condition.</summary>
    public EquatableArray<LetModel> Lets { get; init; }

    /// <summary>When it fires; null: always.</summary>
    public Expr? When { get; init; }

    /// <summary>What it does, in order.</summary>
    public EquatableArray<Effect> Effects { get; init; }

    /// <summary>What it answers.</summary>
    public Answer Answer { get; init; } = Answer.None;

    /// <summary>The state it goes to; -1: stays.</summary>
    public int Goto { get; init; } = -1;

    /// <summary>How the event goes on.</summary>
    public Continuation Then { get; init; } = Continuation.Next;
}

/// <summary>A value computed once for a rule.</summary>
public sealed record LetModel(string Name, string Identifier, Expr Value);

/// <summary>What a rule answers a call.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Index">Index in <see cref="ProtocolModel.Returns"/> or <see cref="ProtocolModel.Errors"/>.</param>
public readonly record struct Answer(AnswerKind Kind, int Index = 0)
{
    /// <summary>Nothing: the event's answer stays what it was, at first <c>ok</c>.</summary>
    public static Answer None => new(AnswerKind.None);
}

/// <summary>Kinds of answers.</summary>
public enum AnswerKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>A value is returned.</summary>
    Return,

    /// <summary>The call is refused with an error; the event ends.</summary>
    Refuse,

    /// <summary>Nothing is done; the event ends.</summary>
    Ignore,
}

/// <summary>How an event goes on after a rule. In a plain list <see cref="ContinuationKind.Next"/> ends the event.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Step">Index in <see cref="EventModel.Steps"/> for a jump.</param>
public readonly record struct Continuation(ContinuationKind Kind, int Step = -1)
{
    /// <summary>The next step.</summary>
    public static Continuation Next => new(ContinuationKind.Next);
}

/// <summary>Kinds of continuation.</summary>
public enum ContinuationKind
{
    /// <summary>The next step, in the state reached; the end after a plain list.</summary>
    Next,

    /// <summary>The event ends.</summary>
    Stop,

    /// <summary>The same step, or the same plain list, is judged once more in the state reached.</summary>
    Again,

    /// <summary>A later step.</summary>
    Jump,
}
