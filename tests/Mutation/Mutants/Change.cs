namespace TcpFsm.Mutation.Mutants;

/// <summary>A part of a spec as it would be after a change.</summary>
/// <param name="What">The change in words.</param>
/// <param name="Part">The changed part.</param>
internal readonly record struct Change<T>(string What, T Part);
