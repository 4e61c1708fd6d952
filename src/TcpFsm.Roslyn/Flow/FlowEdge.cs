using System;
using System.Collections.Generic;
using TcpFsm.Roslyn.Flow.Paths;

namespace TcpFsm.Roslyn.Flow;

/// <summary>The ways out of a block to another.</summary>
/// <typeparam name="TState">What the analysis knows.</typeparam>
/// <param name="Target">The other block.</param>
/// <param name="Paths">The ways.</param>
internal readonly record struct FlowEdge<TState>(int Target, IReadOnlyList<FlowPath<TState>> Paths)
    where TState : class, IEquatable<TState>;
