namespace TcpFsm.Trace;

/// <summary>A rule of the spec that a packet made one end's machine follow.</summary>
/// <param name="End">Whose machine.</param>
/// <param name="Rule">The rule; <see cref="TcpRules"/> gives its id and section.</param>
public readonly record struct FiredRule(ConnectionEnd End, TcpRule Rule);
