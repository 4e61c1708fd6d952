using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis;

/// <summary>
/// What follows from a model, found by walking all paths of every event from every state. Flags, <c>in:</c>, build parameters and which timers may run
/// are known, all else is free but the same within an event until a variable in it is assigned: the results are supersets of what can happen.
/// </summary>
public sealed record DerivedModel
{
    /// <summary>The messages' flags, by message.</summary>
    public required EquatableArray<MessageFlags> Messages { get; init; }

    /// <summary>The states, by state.</summary>
    public required EquatableArray<DerivedState> States { get; init; }

    /// <summary>The timers, by timer.</summary>
    public required EquatableArray<DerivedTimer> Timers { get; init; }

    /// <summary>Rules that fire on no path of any state, ascending; those that say why among them.</summary>
    public required EquatableArray<DeadRule> DeadRules { get; init; }

    /// <summary>States and events of which the spec does not say enough, by state and event.</summary>
    public required EquatableArray<UndecidedEvent> Undecided { get; init; }

    /// <summary>Sends whose flags may be illegal, by rule and place in it.</summary>
    public required EquatableArray<IllegalSend> IllegalSends { get; init; }

    /// <summary>All net transitions, by the state they begin in, the event and the state they end in.</summary>
    public IEnumerable<NetTransition> Transitions
    {
        get
        {
            foreach (DerivedState state in States)
            {
                foreach (DerivedEvent @event in state.Events)
                {
                    foreach (NetTransition transition in @event.Transitions) yield return transition;
                }
            }
        }
    }
}
