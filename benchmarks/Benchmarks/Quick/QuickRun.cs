using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using TcpFsm.Benchmarks.HandWritten;
using TcpFsm.Benchmarks.Subjects;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>The generated machine against the hand-written one, in less than a minute.</summary>
internal static class QuickRun
{
    /// <summary>Measures and prints.</summary>
    /// <returns>0, or 1 where the machines did not do the same work and the figures mean nothing.</returns>
    public static int Run(TextWriter output)
    {
        output.WriteLine($"Processor time a segment, medians of {Contest.Rounds} interleaved rounds; RFC 9293, 3.10.7, with RFC 5961.");
        output.WriteLine("The generated machine takes its parameters at run time and says what it did: the state reached and the rules that fired.");
        output.WriteLine("The hand-written one knows the default parameters by heart; \"bare\" says nothing, \"telling\" says what it did.");
        output.WriteLine();
        Line(output, "input", "generated", "bare", "ratio", "telling", "ratio", "B/segment");
        bool same = true;
        foreach (ContestResult result in Contests().Select(contest => contest.Run()))
        {
            same &= result.DidTheSame;
            Line(output, result.Name, Time(result, 0), Time(result, 1), Ratio(result, 1), Time(result, 2), Ratio(result, 2), Number(result.BytesPerSegment, "0.##"));
        }

        output.WriteLine();
        same &= HandleRun.Run(output);
        output.WriteLine();
        output.WriteLine($"One connection's machine: generated {Unsafe.SizeOf<TcpMachine>()} B, hand-written {Unsafe.SizeOf<HandWrittenTcp>()} B.");
        if (!same) output.WriteLine("The machines did not do the same: the figures mean nothing.");
        return same ? 0 : 1;
    }

    private static IEnumerable<Contest> Contests()
    {
        yield return new Contest("bulk, receiving", [BulkWorkload<GeneratedSubject>.Receiving(), BulkWorkload<HandWrittenSubject>.Receiving(), BulkWorkload<TellingSubject>.Receiving()]);
        yield return new Contest("bulk, sending", [BulkWorkload<GeneratedSubject>.Sending(), BulkWorkload<HandWrittenSubject>.Sending(), BulkWorkload<TellingSubject>.Sending()]);
        yield return new Contest("random", [new RandomWorkload<GeneratedSubject>(), new RandomWorkload<HandWrittenSubject>(), new RandomWorkload<TellingSubject>()]);
        yield return new Contest("100,000 connections", [new ManyWorkload<GeneratedSubject>(), new ManyWorkload<HandWrittenSubject>(), new ManyWorkload<TellingSubject>()]);
    }

    internal static void Line(TextWriter output, params string[] cells) =>
        output.WriteLine(cells[0].PadRight(20) + string.Concat(cells.Skip(1).Select(cell => cell.PadLeft(11))));

    internal static string Time(ContestResult result, int workload) => Number(result.Median(workload), "0.0") + " ns";

    internal static string Ratio(ContestResult result, int other) => Number(result.Ratio(other), "0.00");

    internal static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
