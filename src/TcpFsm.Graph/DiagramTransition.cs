using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph;

/// <summary>What one event does in one state as far as it ends in one state: the net of all its steps.</summary>
public sealed record DiagramTransition
{
    /// <summary>Where it begins, as index in <see cref="Diagram.States"/>.</summary>
    public required int From { get; init; }

    /// <summary>Where it ends; where it began if it is internal.</summary>
    public required int To { get; init; }

    /// <summary>The event, as index in <see cref="ProtocolModel.Events"/>.</summary>
    public required int Event { get; init; }

    /// <summary>What happens, for reading: <c>close</c>, <c>rcv SYN,ACK</c>, <c>timeout user</c>.</summary>
    public required string Trigger { get; init; }

    /// <summary>What is sent, for reading: <c>snd ACK</c>; empty if nothing.</summary>
    public required string Action { get; init; }

    /// <summary>What may be sent, each as the spec writes it: <c>SYN,ACK</c>, <c>ACK[,URG]</c>, <c>reply</c>.</summary>
    public required IReadOnlyList<string> Sends { get; init; }

    /// <summary>The rules that lead on from one state to the next; empty if it is internal.</summary>
    public required IReadOnlyList<DiagramMove> Moves { get; init; }

    /// <summary>Ids of all rules that may fire on the way, in their order.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>The section of the first move, else of the event.</summary>
    public DiagramSection? Section { get; init; }
}

/// <summary>A rule that goes from one state to another.</summary>
/// <param name="RuleIndex">The rule, as index in <see cref="ProtocolModel.Rules"/>.</param>
/// <param name="Rule">Its id; hostile until escaped.</param>
/// <param name="From">The state it fires in, as index in <see cref="Diagram.States"/>.</param>
/// <param name="To">The state it goes to.</param>
/// <param name="Guard">When it fires, as the spec writes it; null: always.</param>
/// <param name="Effects">What it does, as the spec writes it.</param>
/// <param name="Section">Its section.</param>
/// <param name="Doc">Why it is there; null if the spec does not say.</param>
public sealed record DiagramMove(
    int RuleIndex, string Rule, int From, int To, string? Guard, IReadOnlyList<string> Effects, DiagramSection? Section, string? Doc);
