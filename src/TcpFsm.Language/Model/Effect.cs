namespace TcpFsm.Language.Model;

/// <summary>One thing a rule does. A rule's effects stand in the order they happen; do, send, cancel, start and signal are already in one list.</summary>
public abstract record Effect;

/// <summary>Stores a value in a variable, keeping the low bits that fit.</summary>
public sealed record AssignEffect(int Variable, Expr Value) : Effect;

/// <summary>
/// Sends a message. Fields not written here hold their default, else 0; a field whose flag is off is 0.
/// The flags' conditions are read first, then the fields that are there, each in their order.
/// </summary>
/// <param name="Message">Index in <see cref="ProtocolModel.Messages"/>.</param>
/// <param name="Fields">The fields written or defaulted, ascending by field.</param>
/// <param name="Flags">The flags set, ascending by flag, those implied by written fields included.</param>
public sealed record SendEffect(int Message, EquatableArray<FieldWrite> Fields, EquatableArray<FlagWrite> Flags) : Effect;

/// <summary>A field of a message to send.</summary>
public sealed record FieldWrite(int Field, Expr Value);

/// <summary>A flag of a message to send; set always, or if the condition holds.</summary>
public sealed record FlagWrite(int Flag, Expr? Condition);

/// <summary>Stops a timer; nothing if it does not run.</summary>
public sealed record CancelEffect(int Timer) : Effect;

/// <summary>Starts a timer, or starts it anew; its duration is <see cref="TimerModel.After"/> read now, and 0 never starts (a running one goes on).</summary>
public sealed record StartEffect(int Timer) : Effect;

/// <summary>Tells the user.</summary>
public sealed record SignalEffect(int Signal, EquatableArray<Expr> Arguments) : Effect;

/// <summary>Effects done only if a condition holds when they are reached.</summary>
public sealed record WhenEffect(Expr Condition, EquatableArray<Effect> Effects) : Effect;

/// <summary>An action by its name; its effects are those of this use.</summary>
public sealed record ActionEffect(string Name, EquatableArray<Effect> Effects) : Effect;
