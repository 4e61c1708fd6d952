using System.Collections.Immutable;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace TcpFsm.Roslyn.Flow;

/// <summary>A block of a <see cref="FlowGraph"/>.</summary>
/// <param name="Block">The compiler's block: its branches.</param>
/// <param name="Steps">All that is evaluated in it, in order, the value it branches on included.</param>
internal sealed record FlowBlock(BasicBlock Block, ImmutableArray<FlowStep> Steps);
