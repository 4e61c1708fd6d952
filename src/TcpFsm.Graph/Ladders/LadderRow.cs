namespace TcpFsm.Graph.Ladders;

/// <summary>How much of a message's way a row shows.</summary>
internal enum ArrowForm
{
    /// <summary>No message, but something at one end.</summary>
    None,

    /// <summary>From one end to the other.</summary>
    Whole,

    /// <summary>It leaves.</summary>
    Leaving,

    /// <summary>It arrives.</summary>
    Arriving,

    /// <summary>It leaves and never arrives.</summary>
    Lost,
}

/// <summary>A row of a ladder whose messages lie flat, for formats that cannot draw them slanted.</summary>
/// <param name="Entry">What happened.</param>
/// <param name="Form">How much of a message is shown.</param>
/// <param name="ToRight">Whether the message goes to the right end.</param>
/// <param name="Step">The number of the step that begins here; else empty.</param>
internal sealed record LadderRow(LadderEntry Entry, ArrowForm Form, bool ToRight, string Step);
