using System;
using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Graph;

/// <summary>All that leads from one state to another.</summary>
/// <param name="From">Where it begins, as index in <see cref="Diagram.States"/>.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Transitions">What it is made of, ascending by event.</param>
/// <param name="Labels">The same for reading: what is done alike stands together.</param>
/// <param name="Routes">The routes that go along it, as indices in <see cref="Diagram.Routes"/>, ascending.</param>
public sealed record DiagramEdge(
    int From, int To, IReadOnlyList<DiagramTransition> Transitions, IReadOnlyList<DiagramLabel> Labels, IReadOnlyList<int> Routes);

/// <summary>One line of an edge: events over an action, as the RFC writes them.</summary>
/// <param name="Events">What happens, one of these: <c>rcv RST</c>, <c>timeout user</c>. Hostile until escaped.</param>
/// <param name="Action">What is sent then, <c>snd SYN,ACK</c>; empty if nothing. Hostile until escaped.</param>
public sealed record DiagramLabel(IReadOnlyList<string> Events, string Action)
{
    /// <summary>How many events a line of a picture names.</summary>
    public const int MostEvents = 12;

    /// <summary>How many events <see cref="Text"/> does not name.</summary>
    public int Hidden => Events.Count > MostEvents ? Events.Count - MostEvents : 0;

    /// <summary>The line as plain text for pictures: <c>rcv SYN / snd SYN,ACK</c>.</summary>
    public string Text => Action.Length == 0 ? EventsText : $"{EventsText} / {Action}";

    /// <summary>The events alone, as <see cref="Text"/> has them.</summary>
    public string EventsText =>
        Hidden == 0 ? string.Join(", ", Events) : FormattableString.Invariant($"{string.Join(", ", Events.Take(MostEvents))} and {Hidden} more");
}
