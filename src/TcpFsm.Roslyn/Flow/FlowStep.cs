using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Flow;

/// <summary>One operation of a block; the operations inside it came before.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Bindings">The variables that have a new value after it.</param>
internal sealed record FlowStep(IOperation Operation, ImmutableArray<FlowBinding> Bindings)
{
    /// <summary>Whether nothing comes after it.</summary>
    public bool IsEnd { get; } = Endings.IsEnd(Operation);

    /// <summary>The condition that holds after it, and how.</summary>
    public (IOperation Condition, bool IsTrue)? Asserted { get; } = Endings.AssertedBy(Operation);
}
