using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Flow;

/// <summary>One operation of a block; the operations inside it came before.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Bindings">The variables that have a new value after it.</param>
internal sealed record FlowStep(IOperation Operation, ImmutableArray<FlowBinding> Bindings);

/// <summary>A variable gets a value: by assignment, as an argument by reference, by a pattern or by deconstruction.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Value">What is assigned whole; null where it comes out of a call or out of a part of something.</param>
internal readonly record struct FlowBinding(FlowVariable Variable, IOperation? Value);
