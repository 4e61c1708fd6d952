using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace TcpFsm.Roslyn.Flow;

/// <summary>The guarded code of a `try`.</summary>
/// <param name="Region">The code.</param>
/// <param name="Assigned">The variables it assigns: nobody knows which of them were when something is thrown.</param>
internal sealed record TryRegion(ControlFlowRegion Region, ImmutableArray<FlowVariable> Assigned)
{
    /// <summary>The first blocks of its handlers (`catch`, with the filter before it).</summary>
    public IEnumerable<int> Handlers => Others.Where(r => r.Kind != ControlFlowRegionKind.Finally).Select(r => r.FirstBlockOrdinal);

    /// <summary>Its `finally`.</summary>
    public ControlFlowRegion? Finally => Others.FirstOrDefault(r => r.Kind == ControlFlowRegionKind.Finally);

    private IEnumerable<ControlFlowRegion> Others => Region.EnclosingRegion!.NestedRegions.Where(r => r != Region);
}
