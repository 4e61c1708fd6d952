using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>A place in a function that holds a state or flags: a variable, a part of a tuple, the state of a machine, the flags of a message.</summary>
internal sealed class Cell
{
    /// <summary>The part of an owner that is the whole of it.</summary>
    public const string Whole = "";

    /// <summary>The part of a machine that is its state.</summary>
    public const string State = "State";

    /// <summary>Its number in the function, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The variable, field or parameter it belongs to.</summary>
    public required object Owner { get; init; }

    /// <summary>Which part of it.</summary>
    public required string Part { get; init; }

    /// <summary>The protocol whose state it holds; null if it holds flags.</summary>
    public ProtocolFacts? States { get; init; }

    /// <summary>The flags it holds; null if it holds a state.</summary>
    public FlagsFacts? Flags { get; init; }

    /// <summary>Whether it is the state of a machine now, and not a copy taken once.</summary>
    public required bool IsLive { get; init; }

    /// <summary>Whether others can change it: an object's state, what a field holds or a reference leads to.</summary>
    public required bool IsShared { get; init; }

    /// <summary>The part of a tuple.</summary>
    public static string Element(int index) => "Item" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
