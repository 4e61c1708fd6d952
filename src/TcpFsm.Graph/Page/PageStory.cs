using System.Collections.Generic;

namespace TcpFsm.Graph.Page;

/// <summary>What the page can play: how both ends begin, and what happens then. Values are the 64-bit numbers of the model.</summary>
public sealed record PageStory
{
    /// <summary>Its name in the list; hostile until escaped, as all text here.</summary>
    public required string Name { get; init; }

    /// <summary>Under which heading of the list it stands.</summary>
    public required string Group { get; init; }

    /// <summary>What it shows.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where it comes from; null if nobody says.</summary>
    public string? Source { get; init; }

    /// <summary>Parameters that are not at their usual value, by index in the model.</summary>
    public IReadOnlyList<(int Parameter, long Value)> Parameters { get; init; } = [];

    /// <summary>How A and B begin.</summary>
    public required IReadOnlyList<PageEnd> Ends { get; init; }

    /// <summary>What happens, in order.</summary>
    public IReadOnlyList<PageAction> Actions { get; init; } = [];
}

/// <summary>How an end begins.</summary>
public sealed record PageEnd
{
    /// <summary>Its state.</summary>
    public required int State { get; init; }

    /// <summary>Variables that are not at their first value.</summary>
    public IReadOnlyList<(int Variable, long Value)> Variables { get; init; } = [];

    /// <summary>Timers that run.</summary>
    public IReadOnlyList<int> Running { get; init; } = [];

    /// <summary>What its host answers, by question.</summary>
    public IReadOnlyList<(int Question, long Value)> Answers { get; init; } = [];

    /// <summary>The initial sequence number in use; 0 before the first.</summary>
    public long LastIss { get; init; }

    /// <summary>Initial sequence numbers that its host chooses next.</summary>
    public IReadOnlyList<long> NextIss { get; init; } = [];
}

/// <summary>One thing that happens in a story.</summary>
public abstract record PageAction;

/// <summary>A call, or a timer's expiry, at an end.</summary>
public sealed record CallAction(int Peer, int Event, IReadOnlyList<long> Arguments) : PageAction;

/// <summary>A message of neither end appears on the wire.</summary>
/// <param name="To">The end it goes to.</param>
/// <param name="Name">What the story calls it.</param>
/// <param name="Message">Index of the message.</param>
/// <param name="Fields">A value for each field.</param>
/// <param name="Flags">Flags by their bits.</param>
public sealed record InjectAction(int To, string Name, int Message, IReadOnlyList<long> Fields, ulong Flags) : PageAction;

/// <summary>The oldest message of an end that was not named yet gets its name, or is passed over where there is none.</summary>
public sealed record TakeAction(int Peer, string? Name) : PageAction;

/// <summary>A message arrives.</summary>
public sealed record ArriveAction(int Peer, string Name) : PageAction;

/// <summary>A message is lost.</summary>
public sealed record LoseAction(string Name) : PageAction;

/// <summary>A host answers so from here on.</summary>
public sealed record HostAction(int Peer, int Question, long Value) : PageAction;
