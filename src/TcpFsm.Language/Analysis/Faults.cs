using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis;

/// <summary>A rule that fires on no path.</summary>
/// <param name="Rule">Index in <see cref="ProtocolModel.Rules"/>.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The rules that fire in its place, as indices in <see cref="ProtocolModel.Rules"/>: one, or several that do so together.</param>
public sealed record DeadRule(int Rule, DeadRuleReason Reason, EquatableArray<int> By);

/// <summary>Why a rule never fires.</summary>
public enum DeadRuleReason
{
    /// <summary>No path comes to its step in its states.</summary>
    NeverJudged,

    /// <summary>Whatever comes to its list or step, its condition does not hold.</summary>
    ConditionNeverHolds,

    /// <summary>Rules before it fire wherever it would.</summary>
    Shadowed,
}

/// <summary>A state that does not say enough of an event.</summary>
/// <param name="State">The state.</param>
/// <param name="Event">The event.</param>
/// <param name="HasList">Whether there is a plain list, no rule of which is sure to fire; else there is nothing at all.</param>
public sealed record UndecidedEvent(int State, int Event, bool HasList);

/// <summary>A send whose flags may be illegal.</summary>
/// <param name="Rule">Index in <see cref="ProtocolModel.Rules"/>.</param>
/// <param name="Send">Which send of the rule, from 0, in the order of its effects.</param>
/// <param name="Message">Index in <see cref="ProtocolModel.Messages"/>.</param>
/// <param name="Illegal">Index in <see cref="MessageModel.Illegal"/>.</param>
/// <param name="Flags">Flags that may be sent and are illegal.</param>
public sealed record IllegalSend(int Rule, int Send, int Message, int Illegal, ulong Flags);
