using System;
using TcpFsm.Language.Analysis.Walk;

namespace TcpFsm.Language.Analysis;

/// <summary>How much work the analysis of one model may take. A usual spec takes a hundredth of it; one made to be too complex loses precision, not time.</summary>
internal sealed class AnalysisBudget
{
    private const int OneWalk = 500_000;
    private int _left = 10_000_000;

    /// <summary>The best precision that can still be paid.</summary>
    public Precision Best => _left > 0 ? Precision.Exact : Precision.Nothing;

    /// <summary>What one walk may take. Walks that know nothing take next to nothing.</summary>
    public int Allow(Precision precision) => precision == Precision.Nothing ? int.MaxValue : Math.Min(OneWalk, Math.Max(_left, 0));

    /// <summary>Pays for a walk.</summary>
    public void Spend(int steps) => _left = Math.Max(0, _left - steps);
}
