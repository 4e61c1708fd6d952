using TcpFsm.Language.Analysis.Diagrams;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>Where a condition may hold and where it may not. Where little is known of it that is both.</summary>
/// <param name="True">The situations in which it may hold.</param>
/// <param name="False">The situations in which it may not hold.</param>
internal readonly record struct Condition(int True, int False)
{
    /// <summary>No condition.</summary>
    public static Condition Always => new(DecisionDiagram.True, DecisionDiagram.False);
}
