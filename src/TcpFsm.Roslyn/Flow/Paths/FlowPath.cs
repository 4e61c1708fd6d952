using System;

namespace TcpFsm.Roslyn.Flow.Paths;

/// <summary>One way a place can be reached.</summary>
/// <typeparam name="TState">What the analysis knows.</typeparam>
/// <param name="Facts">What variables are known to be on it.</param>
/// <param name="State">What the analysis knows on it.</param>
internal sealed record FlowPath<TState>(Facts Facts, TState State)
    where TState : class, IEquatable<TState>;
