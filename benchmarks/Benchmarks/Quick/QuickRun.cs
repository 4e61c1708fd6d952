using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using TcpFsm.Benchmarks.HandWritten;
using TcpFsm.Benchmarks.Subjects;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>The table of the README, in less than a minute.</summary>
internal static class QuickRun
{
    /// <summary>Measures and prints.</summary>
    /// <returns>0, or 1 where the two machines did not do the same work and the figures mean nothing.</returns>
    public static int Run(TextWriter output)
    {
        output.WriteLine("processor time a segment (RFC 9293 3.10.7, RFC 5961 on), median of 41 interleaved rounds");
        output.WriteLine();
        Line(output, "input", "generated", "hand-written", "ratio", "B/segment");
        bool same = true;
        foreach (Contest contest in Contests())
        {
            ContestResult result = contest.Run();
            same &= result.DidTheSame;
            Line(output, result.Name, Number(result.Generated, "0.0") + " ns", Number(result.HandWritten, "0.0") + " ns", Number(result.Ratio, "0.00"), Number(result.BytesPerSegment, "0.##"));
        }

        output.WriteLine();
        output.WriteLine($"one connection's machine: generated {Unsafe.SizeOf<TcpMachine>()} B, hand-written {Unsafe.SizeOf<HandWrittenTcp>()} B");
        if (!same) output.WriteLine("The machines did not do the same: the figures mean nothing.");
        return same ? 0 : 1;
    }

    private static IEnumerable<Contest> Contests()
    {
        yield return new Contest("bulk, receiving", BulkWorkload<GeneratedSubject>.Receiving(), BulkWorkload<HandWrittenSubject>.Receiving());
        yield return new Contest("bulk, sending", BulkWorkload<GeneratedSubject>.Sending(), BulkWorkload<HandWrittenSubject>.Sending());
        yield return new Contest("random", new RandomWorkload<GeneratedSubject>(), new RandomWorkload<HandWrittenSubject>());
        yield return new Contest("100,000 connections", new ManyWorkload<GeneratedSubject>(), new ManyWorkload<HandWrittenSubject>());
    }

    private static void Line(TextWriter output, params string[] cells) =>
        output.WriteLine(cells[0].PadRight(22) + string.Concat(cells.Skip(1).Select(cell => cell.PadLeft(14))));

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
