namespace TcpFsm.Language.Model;

/// <summary>A spec with every name looked up and every type checked. Equal specs have equal models: no positions, comments or order of keys are in it.</summary>
public sealed record ProtocolModel
{
    /// <summary>How often <c>then: again</c> may judge one step within an event.</summary>
    public const int AgainLimit = 10_000;

    /// <summary>The protocol's name, which begins the names of its types: <c>Tcp</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The C# namespace the spec fixes; null: the consumer's.</summary>
    public string? Namespace { get; init; }

    /// <summary>The document it follows.</summary>
    public ReferenceModel? Reference { get; init; }

    /// <summary>What it is.</summary>
    public string? Doc { get; init; }

    /// <summary>The state a machine begins in.</summary>
    public required int Initial { get; init; }

    /// <summary>Enums of variables, fields and arguments.</summary>
    public EquatableArray<EnumModel> Enums { get; init; }

    /// <summary>Messages.</summary>
    public EquatableArray<MessageModel> Messages { get; init; }

    /// <summary>Variables.</summary>
    public EquatableArray<VariableModel> Variables { get; init; }

    /// <summary>Parameters.</summary>
    public EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>Timers.</summary>
    public EquatableArray<TimerModel> Timers { get; init; }

    /// <summary>Questions to the host.</summary>
    public EquatableArray<HostModel> Host { get; init; }

    /// <summary>Errors.</summary>
    public EquatableArray<ErrorModel> Errors { get; init; }

    /// <summary>What calls return; <c>ok</c> first.</summary>
    public EquatableArray<ReturnModel> Returns { get; init; }

    /// <summary>Signals.</summary>
    public EquatableArray<SignalModel> Signals { get; init; }

    /// <summary>Predicates and values as they are used; each calls only earlier ones.</summary>
    public EquatableArray<DefinitionModel> Definitions { get; init; }

    /// <summary>Groups.</summary>
    public EquatableArray<GroupModel> Groups { get; init; }

    /// <summary>States, in the order of <c>states:</c>.</summary>
    public required EquatableArray<StateModel> States { get; init; }

    /// <summary>Events: those declared, then messages without one, then timers.</summary>
    public EquatableArray<EventModel> Events { get; init; }

    /// <summary>Rules, in the order of the spec.</summary>
    public EquatableArray<RuleModel> Rules { get; init; }

    /// <summary>Views, in the order of the spec.</summary>
    public EquatableArray<ViewModel> Views { get; init; }

    /// <summary>A hash of what the model means, 16 hex digits; a snapshot bears it.</summary>
    public required string Hash { get; init; }
}
