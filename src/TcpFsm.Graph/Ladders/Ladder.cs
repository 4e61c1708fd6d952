using System.Collections.Generic;

namespace TcpFsm.Graph.Ladders;

/// <summary>
/// A conversation between two ends, as text alone: whoever has one, a scenario that was played or a capture, fills it, and each format draws
/// it. Every string may hold anything; escaping is the formats' work.
/// </summary>
public sealed record Ladder
{
    /// <summary>What it is called: unique where several are drawn, for ids and names of files.</summary>
    public required string Id { get; init; }

    /// <summary>What it shows; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Remarks below the title, such as what the letters in sequence numbers stand for; may be empty.</summary>
    public string Legend { get; init; } = "";

    /// <summary>The names of both ends, the left one first.</summary>
    public IReadOnlyList<string> Ends { get; init; } = ["A", "B"];

    /// <summary>The names of all states the ends can be in, whether they are or not, so that ladders of one protocol have equal columns.</summary>
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>What happened, in order; nothing where nothing was played.</summary>
    public required IReadOnlyList<LadderEntry> Entries { get; init; }
}
