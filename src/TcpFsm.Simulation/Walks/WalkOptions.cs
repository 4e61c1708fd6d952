namespace TcpFsm.Simulation.Walks;

/// <summary>How far a walk goes.</summary>
/// <param name="Seed">Where its randomness begins: the same seed walks the same way.</param>
/// <param name="Episodes">How often it begins anew.</param>
/// <param name="Steps">The most events of an episode.</param>
public sealed record WalkOptions(ulong Seed, int Episodes, int Steps)
{
    /// <summary>
    /// Whether the machine is now and then put into any state with any variables, so that even rules that nothing leads to are compared.
    /// What is seen then says nothing about what can be reached.
    /// </summary>
    public bool Jumps { get; init; }
}
