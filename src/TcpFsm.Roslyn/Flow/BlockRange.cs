using Microsoft.CodeAnalysis.FlowAnalysis;

namespace TcpFsm.Roslyn.Flow;

/// <summary>The blocks that are followed together: a whole graph, or a `finally`, which is followed anew for each way into it.</summary>
/// <param name="First">The first block's number.</param>
/// <param name="Finally">The `finally`; null for the whole graph.</param>
internal sealed record BlockRange(int First, ControlFlowRegion? Finally)
{
    /// <summary>The number that stands for the place where a `finally` has come to its end.</summary>
    public const int End = -1;

    /// <summary>A whole graph.</summary>
    public static BlockRange Whole { get; } = new(0, null);

    /// <summary>The blocks of a `finally`.</summary>
    public static BlockRange Of(ControlFlowRegion region) => new(region.FirstBlockOrdinal, region);

    /// <summary>Whether a branch is the end of the `finally`, from where control goes wherever it was going before.</summary>
    public bool EndsWith(ControlFlowBranch branch)
    {
        if (Finally is null || branch.Semantics != ControlFlowBranchSemantics.StructuredExceptionHandling) return false;
        ControlFlowRegion? region = branch.Source.EnclosingRegion;
        while (region is not null && region.Kind is not (ControlFlowRegionKind.Finally or ControlFlowRegionKind.Filter)) region = region.EnclosingRegion;
        return region == Finally;
    }
}
