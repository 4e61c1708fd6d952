using System;
using System.Collections.Generic;
using TcpFsm.Host.Drill.Script.Values;

namespace TcpFsm.Host.Drill.Script;

/// <summary>One step of a script.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Time">When it is to happen.</param>
internal abstract record ScriptEvent(ScriptPosition Position, string Text, ScriptTime Time);

/// <summary>A segment that arrives, or that is expected to be sent.</summary>
internal sealed record SegmentEvent(ScriptPosition Position, string Text, ScriptTime Time, bool Arrives, SegmentPattern Segment)
    : ScriptEvent(Position, Text, Time);

/// <summary>An ICMP error that arrives.</summary>
internal sealed record IcmpEvent(ScriptPosition Position, string Text, ScriptTime Time, IcmpPattern Icmp) : ScriptEvent(Position, Text, Time);

/// <summary>A call of the program under test.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Time">When it is made.</param>
/// <param name="Until">When it is to return, for a call that blocks; counted as <paramref name="Time"/> is. Null: at once.</param>
/// <param name="Name">What is called.</param>
/// <param name="Arguments">With what.</param>
/// <param name="Result">What it is to return.</param>
/// <param name="Error">The errno it is to set, by name; null: none.</param>
internal sealed record CallEvent(ScriptPosition Position, string Text, ScriptTime Time, TimeSpan? Until, string Name,
    IReadOnlyList<Value> Arguments, Value Result, string? Error) : ScriptEvent(Position, Text, Time);

/// <summary>A shell's line that sets a policy of the stack.</summary>
internal sealed record PolicyEvent(ScriptPosition Position, string Text, ScriptTime Time, Policy Policy, bool IsOn) : ScriptEvent(Position, Text, Time);

/// <summary>A shell's line that counts connections in a state.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Text">As it is written.</param>
/// <param name="Time">When it runs.</param>
/// <param name="State">The state.</param>
/// <param name="Count">How many there must be; null: one at least.</param>
internal sealed record CountEvent(ScriptPosition Position, string Text, ScriptTime Time, TcpState State, int? Count) : ScriptEvent(Position, Text, Time);

/// <summary>A shell's line that says nothing to this runner. It is told, and time passes.</summary>
internal sealed record IgnoredEvent(ScriptPosition Position, string Text, ScriptTime Time) : ScriptEvent(Position, Text, Time);

/// <summary>Conditions on the connection under test.</summary>
internal sealed record AssertionEvent(ScriptPosition Position, string Text, ScriptTime Time, IReadOnlyList<Comparison> Comparisons)
    : ScriptEvent(Position, Text, Time);

/// <summary>Something that this runner does not do.</summary>
internal sealed record UnsupportedEvent(ScriptPosition Position, string Text, ScriptTime Time, string Why) : ScriptEvent(Position, Text, Time);
