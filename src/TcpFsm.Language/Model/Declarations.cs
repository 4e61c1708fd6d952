namespace TcpFsm.Language.Model;

/// <summary>The document a protocol follows.</summary>
/// <param name="Title">Its title, <c>RFC 9293</c>.</param>
/// <param name="Url">Its address; <c>{section}</c> stands for a section.</param>
public sealed record ReferenceModel(string Title, string? Url);

/// <summary>An enum of a variable, field or argument.</summary>
/// <param name="Identifier">Its C# name, made from what it was declared for.</param>
/// <param name="Members">Its members.</param>
public sealed record EnumModel(string Identifier, EquatableArray<EnumMember> Members);

/// <summary>A member of an enum.</summary>
public sealed record EnumMember(string Name, string Identifier);

/// <summary>A message.</summary>
public sealed record MessageModel
{
    /// <summary>Its name in the spec.</summary>
    public required string Name { get; init; }

    /// <summary>Its C# name, without the protocol's.</summary>
    public required string Identifier { get; init; }

    /// <summary>What its fields begin with in expressions.</summary>
    public required string Prefix { get; init; }

    /// <summary>What its set of flags is called in a send; null without flags.</summary>
    public string? FlagsField { get; init; }

    /// <summary>Its fields.</summary>
    public EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>Its flags, ascending by bit.</summary>
    public EquatableArray<FlagModel> Flags { get; init; }

    /// <summary>Combinations that are never legal.</summary>
    public EquatableArray<IllegalFlags> Illegal { get; init; }

    /// <summary>What it is.</summary>
    public string? Doc { get; init; }

    /// <summary>Its section.</summary>
    public string? Section { get; init; }
}

/// <summary>A field of a message.</summary>
/// <param name="Name">As in a send: <c>SEQ</c>.</param>
/// <param name="Identifier">Its C# name.</param>
/// <param name="Type">Its type.</param>
/// <param name="When">The flag it depends on, as index in <see cref="MessageModel.Flags"/>; -1: always there.</param>
/// <param name="Default">What is sent where a send does not write it.</param>
/// <param name="Doc">What it is.</param>
public sealed record FieldModel(string Name, string Identifier, ValueType Type, int When, Expr? Default, string? Doc);

/// <summary>A flag of a message.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">Its C# name.</param>
/// <param name="Bit">Its bit, from 0 to 63.</param>
/// <param name="Neutral">Whether it never decides.</param>
/// <param name="Doc">What it is.</param>
public sealed record FlagModel(string Name, string Identifier, int Bit, bool Neutral, string? Doc);

/// <summary>Flags that are never legal together: a condition over <see cref="FlagExpr"/>s only.</summary>
public sealed record IllegalFlags(Expr Flags, string? Because, string? Section);

/// <summary>A variable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">Its C# name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Initial">Its first value.</param>
/// <param name="Doc">What it is.</param>
/// <param name="Section">Its section.</param>
public sealed record VariableModel(string Name, string Identifier, ValueType Type, long Initial, string? Doc, string? Section);

/// <summary>A parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">Its C# name.</param>
/// <param name="Type">Its type: bool, number or duration.</param>
/// <param name="Value">Its usual value.</param>
/// <param name="Build">Whether it is fixed when the code is built.</param>
/// <param name="Doc">What it is.</param>
/// <param name="Section">Its section.</param>
public sealed record ParameterModel(string Name, string Identifier, ValueType Type, long Value, bool Build, string? Doc, string? Section);

/// <summary>A timer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">Its C# name.</param>
/// <param name="After">How long it runs, read when it starts; no message or argument in sight.</param>
/// <param name="Doc">What it is.</param>
/// <param name="Section">Its section.</param>
public sealed record TimerModel(string Name, string Identifier, Expr After, string? Doc, string? Section);

/// <summary>A declared argument.</summary>
public sealed record ArgumentModel(string Name, string Identifier, ValueType Type);

/// <summary>A question to the host.</summary>
public sealed record HostModel(string Name, string Identifier, EquatableArray<ArgumentModel> Arguments, ValueType Type, string? Doc, string? Section);

/// <summary>An error.</summary>
public sealed record ErrorModel(string Name, string Identifier, string? Doc);

/// <summary>A value calls return; <c>ok</c> is always the first.</summary>
public sealed record ReturnModel(string Name, string Identifier);

/// <summary>A signal.</summary>
public sealed record SignalModel(string Name, string Identifier, EquatableArray<ArgumentModel> Arguments, string? Doc, string? Section);

/// <summary>A predicate or value, bound for the message and argument types it is used with.</summary>
/// <param name="Name">Its name in the spec; several definitions may share it.</param>
/// <param name="Identifier">Its C# name, unique.</param>
/// <param name="Message">The message its body reads; -1: none.</param>
/// <param name="Formals">Its arguments.</param>
/// <param name="Body">Its expression; calls only definitions of smaller index.</param>
public sealed record DefinitionModel(string Name, string Identifier, int Message, EquatableArray<ArgumentModel> Formals, Expr Body);

/// <summary>A named set of states.</summary>
public sealed record GroupModel(string Name, string Identifier, StateSet States);

/// <summary>A state.</summary>
public sealed record StateModel
{
    /// <summary>Its name as in the reference.</summary>
    public required string Name { get; init; }

    /// <summary>Its C# name.</summary>
    public required string Identifier { get; init; }

    /// <summary>Whether the machine may rest here for ever.</summary>
    public bool Final { get; init; }

    /// <summary>Whether arriving here forgets all variables and timers.</summary>
    public bool Fresh { get; init; }

    /// <summary>What holds here after every event, those of its groups included.</summary>
    public EquatableArray<Expr> Always { get; init; }

    /// <summary>What it is.</summary>
    public string? Doc { get; init; }

    /// <summary>Its section.</summary>
    public string? Section { get; init; }
}
