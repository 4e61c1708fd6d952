using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Flow;

/// <summary>A variable gets a value: by assignment, as an argument by reference, by a pattern or by deconstruction.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Value">What is assigned whole; null where it comes out of a call or out of a part of something.</param>
internal readonly record struct FlowBinding(FlowVariable Variable, IOperation? Value);
