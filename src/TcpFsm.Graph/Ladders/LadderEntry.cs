namespace TcpFsm.Graph.Ladders;

/// <summary>Kinds of things that happen in a conversation.</summary>
public enum LadderEntryKind
{
    /// <summary>The ends as they begin.</summary>
    Begin,

    /// <summary>A step begins; <see cref="LadderEntry.Text"/> is its number.</summary>
    Step,

    /// <summary>A user calls.</summary>
    Call,

    /// <summary>A timer expires.</summary>
    Expiry,

    /// <summary>A timer starts, or starts anew; <see cref="LadderEntry.Text"/> is its name.</summary>
    Start,

    /// <summary>A timer stops; <see cref="LadderEntry.Text"/> is its name.</summary>
    Stop,

    /// <summary>A user is told.</summary>
    Signal,

    /// <summary>A message leaves.</summary>
    Sent,

    /// <summary>A message from neither end appears in the network.</summary>
    Injected,

    /// <summary>A message arrives; one that does so twice was doubled on its way.</summary>
    Arrived,

    /// <summary>A message is lost.</summary>
    Lost,
}

/// <summary>One thing that happened.</summary>
public sealed record LadderEntry
{
    /// <summary>What.</summary>
    public required LadderEntryKind Kind { get; init; }

    /// <summary>At which end, 0 or 1: where a message leaves or arrives, or whose loss it is; -1: at neither.</summary>
    public int End { get; init; } = -1;

    /// <summary>The call, the expiry, the signal, the timer, the number of the step, or the message as it is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>Which timer expires, by the name that its start had; empty: it does not run, or it is about none.</summary>
    public string Timer { get; init; } = "";

    /// <summary>Which message it is: equal numbers, one message; -1: it is about none.</summary>
    public int Message { get; init; } = -1;

    /// <summary>The state of the left end when the event was over, as an index in <see cref="Ladder.States"/>.</summary>
    public int Left { get; init; }

    /// <summary>The state of the right end.</summary>
    public int Right { get; init; }

    /// <summary>The state of an end.</summary>
    public int StateOf(int end) => end == 0 ? Left : Right;
}
