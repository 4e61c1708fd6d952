using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>What a contest came to: medians in nanoseconds of processor time a segment.</summary>
/// <param name="Name">The input.</param>
/// <param name="Generated">The generated machine's.</param>
/// <param name="HandWritten">The hand-written one's.</param>
/// <param name="Ratio">Median of the rounds' ratios, generated to hand-written.</param>
/// <param name="BytesPerSegment">Allocated by the generated machine.</param>
/// <param name="DidTheSame">Whether both had the same effects.</param>
internal sealed record ContestResult(string Name, double Generated, double HandWritten, double Ratio, double BytesPerSegment, bool DidTheSame)
{
    public static ContestResult Of(string name, IReadOnlyList<(double Generated, double HandWritten)> times, double bytesPerSegment, bool didTheSame) => new(
        name,
        Median(times.Select(time => time.Generated)),
        Median(times.Select(time => time.HandWritten)),
        Median(times.Select(time => time.Generated / time.HandWritten)),
        bytesPerSegment,
        didTheSame);

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
