using System.Collections.Generic;

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
    /// <summary>The line as plain text: <c>rcv SYN / snd SYN,ACK</c>.</summary>
    public string Text => Action.Length == 0 ? string.Join(", ", Events) : $"{string.Join(", ", Events)} / {Action}";
}
