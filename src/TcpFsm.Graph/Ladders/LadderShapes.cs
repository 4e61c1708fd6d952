using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Ladders;

/// <summary>What became of a message.</summary>
internal enum FlightKind
{
    /// <summary>It goes from one end to the other.</summary>
    Whole,

    /// <summary>It arrives once more: the network doubled it.</summary>
    Again,

    /// <summary>It comes from neither end.</summary>
    Stray,

    /// <summary>It is lost.</summary>
    Lost,

    /// <summary>It has not arrived when the ladder ends.</summary>
    UnderWay,
}

/// <summary>A message's way through the picture.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Sender">The end it comes from, or pretends to.</param>
/// <param name="Text">What it says.</param>
/// <param name="From">Where its line begins.</param>
/// <param name="To">Where its line ends.</param>
internal sealed record Flight(FlightKind Kind, int Sender, string Text, Point From, Point To);

/// <summary>A message's text along its way.</summary>
/// <param name="Text">As much of it as there is room for.</param>
/// <param name="Box">Where it lies; its angle is that of the text.</param>
internal sealed record FlightLabel(string Text, OrientedBox Box);

/// <summary>A text beside a lifeline.</summary>
/// <param name="Kind">A call, an expiry, a signal, or Begin for a state.</param>
/// <param name="End">Whose lifeline.</param>
/// <param name="Y">How far down.</param>
/// <param name="Text">The text.</param>
internal sealed record SideLabel(LadderEntryKind Kind, int End, double Y, string Text);

/// <summary>How long a timer ran that expired.</summary>
/// <param name="End">Whose it is.</param>
/// <param name="From">Where it was started.</param>
/// <param name="Restart">Where it was started anew for the last time; else the same.</param>
/// <param name="To">Where it expired.</param>
internal sealed record TimerBar(int End, double From, double Restart, double To);

/// <summary>The number of a step in the margin of the end where it begins.</summary>
internal sealed record StepMark(int End, double Y, string Text);
