using TcpFsm.Language.Analysis.Conditions;
using TcpFsm.Language.Analysis.Diagrams;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>An event made ready for walks from any state.</summary>
internal sealed class WalkEvent
{
    /// <summary>The event.</summary>
    public required EventModel Event { get; init; }

    /// <summary>How much its conditions say.</summary>
    public required Precision Precision { get; init; }

    /// <summary>Where sets of situations live: flags of the message that arrived, and unknowns.</summary>
    public required DecisionDiagram Diagram { get; init; }

    /// <summary>The same diagram for sets of flags alone.</summary>
    public required FlagSpace Flags { get; init; }

    /// <summary>The plain lists.</summary>
    public required RulesByState Plain { get; init; }

    /// <summary>The steps.</summary>
    public required WalkStep[] Steps { get; init; }

    /// <summary>For each state what holds before the event.</summary>
    public required int[] Starts { get; init; }

    /// <summary>For the plain list, each step and the end: unknowns that nothing before it asks for.</summary>
    public required UnaskedAtoms[] Unasked { get; init; }

    /// <summary>All unknowns: forgetting them leaves the flags.</summary>
    public required ForgottenAtoms AllAtoms { get; init; }

    /// <summary>Unknowns that read any variable: arriving in a fresh state forgets them.</summary>
    public required ForgottenAtoms AllVariables { get; init; }

    /// <summary>Unknowns that read a let of a rule: leaving the rule forgets them.</summary>
    public required ForgottenAtoms Lets { get; init; }

    /// <summary>Whether a state says anything of the event: by a plain list, or by a rule in a step.</summary>
    public bool IsDecided(int state)
    {
        if (Event.PlainStates.Contains(state)) return true;
        foreach (WalkStep step in Steps)
        {
            if (step.Rules[state].Count > 0) return true;
        }

        return false;
    }
}
