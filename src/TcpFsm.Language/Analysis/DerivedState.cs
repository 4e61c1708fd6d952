using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis;

/// <summary>What follows for a state.</summary>
public sealed record DerivedState
{
    /// <summary>What each event does here, by event.</summary>
    public required EquatableArray<DerivedEvent> Events { get; init; }

    /// <summary>What is sent on paths that begin here, by message.</summary>
    public required EquatableArray<SentFlags> Sends { get; init; }

    /// <summary>What is sent on paths that begin and end here, by message.</summary>
    public required EquatableArray<SentFlags> StayingSends { get; init; }

    /// <summary>The timers that may run here, ascending: none in the initial state at the start, then what the events leave running.</summary>
    public required EquatableArray<int> Timers { get; init; }

    /// <summary>Whether some path from the initial state comes here, if only in passing.</summary>
    public required bool Reachable { get; init; }

    /// <summary>Whether some path that begins here ends elsewhere.</summary>
    public required bool CanBeLeft { get; init; }
}

/// <summary>What an event does in a state; nothing where it is the expiry of a timer that cannot run there.</summary>
public sealed record DerivedEvent
{
    /// <summary>Whether the spec says anything of it: by a plain list, or by a rule in a step.</summary>
    public required bool Decided { get; init; }

    /// <summary>Whether some rule that can fire does not refuse it. A message that arrives always is: what a peer sends is not for the program to choose.</summary>
    public required bool Legal { get; init; }

    /// <summary>The rules that can fire, in the order of list and steps, as indices in <see cref="ProtocolModel.Rules"/>.</summary>
    public EquatableArray<int> Rules { get; init; }

    /// <summary>How it can end, ascending by the state it ends in. Where it stays is one of them.</summary>
    public EquatableArray<NetTransition> Transitions { get; init; }

    /// <summary>What is sent, by message.</summary>
    public EquatableArray<SentFlags> Sends { get; init; }

    /// <summary>What is sent on paths that end where they began, by message.</summary>
    public EquatableArray<SentFlags> StayingSends { get; init; }

    /// <summary>What the flags of the message that arrives come to; null if the event is no message's.</summary>
    public Reception? Reception { get; init; }
}

/// <summary>All paths of one event from one state to one state.</summary>
/// <param name="From">The state they begin in.</param>
/// <param name="Event">The event.</param>
/// <param name="To">The state they end in.</param>
/// <param name="Rules">The rules on them, in the order of list and steps; empty if no rule need fire.</param>
/// <param name="Sends">What is sent on them, by message.</param>
public sealed record NetTransition(int From, int Event, int To, EquatableArray<int> Rules, EquatableArray<SentFlags> Sends)
{
    /// <summary>The rules among them that go from one state to another, in the order of list and steps.</summary>
    public EquatableArray<Move> Moves { get; init; }
}

/// <summary>A rule that goes from one state to another on some path.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="From">The state it fires in.</param>
/// <param name="To">The state it goes to.</param>
/// <param name="Flags">The flags of the message that arrives, as far as they are asked for then or later; of other events <see cref="FlagCubes.Every"/>.</param>
/// <param name="Sends">What is sent on the paths along it, by message.</param>
public sealed record Move(int Rule, int From, int To, FlagCubes Flags, EquatableArray<SentFlags> Sends);

/// <summary>Flags a message may be sent with.</summary>
/// <param name="Message">Index in <see cref="ProtocolModel.Messages"/>.</param>
/// <param name="Flags">The combinations; of a message without flags <see cref="FlagCubes.Every"/>.</param>
public sealed record SentFlags(int Message, FlagCubes Flags);

/// <summary>What a message that arrives comes to, by its flags. Each combination is in one of the three.</summary>
/// <param name="Acts">Some path assigns a variable, tells the user or goes elsewhere.</param>
/// <param name="Answers">No path does, but some sends.</param>
/// <param name="Drops">No path does either.</param>
public sealed record Reception(FlagCubes Acts, FlagCubes Answers, FlagCubes Drops);

/// <summary>What is done with a timer.</summary>
/// <param name="Started">Whether some rule starts it.</param>
/// <param name="Handled">Whether some rule does more about its expiry than to ignore that of several events at once.</param>
public sealed record DerivedTimer(bool Started, bool Handled);
