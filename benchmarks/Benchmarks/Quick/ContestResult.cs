using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>What a contest came to.</summary>
/// <param name="Name">The input.</param>
/// <param name="Times">Nanoseconds of processor time a segment, by workload and round.</param>
/// <param name="BytesPerSegment">Allocated by the generated machine.</param>
/// <param name="DidTheSame">Whether all had the same effects.</param>
internal sealed record ContestResult(string Name, double[][] Times, double BytesPerSegment, bool DidTheSame)
{
    /// <summary>The median of a workload's times.</summary>
    public double Median(int workload) => MedianOf(Times[workload]);

    /// <summary>The median of the rounds' ratios, the generated machine's time to another's.</summary>
    public double Ratio(int other) => MedianOf(Times[0].Zip(Times[other], (generated, time) => generated / time));

    private static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
