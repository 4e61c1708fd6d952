using TcpFsm.Graph.Ladders;

namespace TcpFsm.Graph.Tests.Ladders;

/// <summary>A ladder with a message of every fate, whose strings hold what every format gives a meaning to.</summary>
internal static class HostileLadder
{
    /// <summary>Signs of all languages, and words that Mermaid takes for its own.</summary>
    public const string Text = "end; a:b #59; \"<b>&amp;</b>\" --> -x ]]> <!-- </text><script>window.x=1</script> 😀 é\\n \u202E";

    /// <summary>The ladder.</summary>
    public static Ladder Value { get; } = new()
    {
        Id = Text,
        Title = Text,
        Legend = Text,
        Ends = ["left; " + Text, "right: " + Text],
        States = ["one; " + Text, "two: " + Text],
        Entries =
        [
            Entry(LadderEntryKind.Begin, -1, 0, 0),
            Entry(LadderEntryKind.Step, -1, 0, 0),
            Entry(LadderEntryKind.Call, 0, 1, 0),
            Entry(LadderEntryKind.Start, 0, 1, 0),
            Entry(LadderEntryKind.Sent, 0, 1, 0, message: 0),
            Entry(LadderEntryKind.Sent, 0, 1, 0, message: 1),
            Entry(LadderEntryKind.Lost, 0, 1, 0, message: 0),
            Entry(LadderEntryKind.Expiry, 0, 1, 0) with { Timer = Text },
            Entry(LadderEntryKind.Arrived, 1, 1, 1, message: 1),
            Entry(LadderEntryKind.Signal, 1, 1, 1),
            Entry(LadderEntryKind.Injected, -1, 1, 1, message: 2),
            Entry(LadderEntryKind.Arrived, 1, 1, 1, message: 2),
            Entry(LadderEntryKind.Sent, 1, 1, 1, message: 3),
            Entry(LadderEntryKind.Arrived, 0, 0, 1, message: 3),
            Entry(LadderEntryKind.Arrived, 0, 0, 1, message: 3),
            Entry(LadderEntryKind.Sent, 1, 0, 1, message: 4),
        ],
    };

    private static LadderEntry Entry(LadderEntryKind kind, int end, int left, int right, int message = -1) =>
        new() { Kind = kind, End = end, Text = Text, Message = message, Left = left, Right = right };
}
