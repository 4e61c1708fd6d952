using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace TcpFsm.Benchmarks.HostTransfer;

/// <summary>What a segment costs a host of its own, IP packets and checksums included: text from one to another over a link in memory that loses nothing.</summary>
internal static class HostTransferRun
{
    private const int Rounds = 11;
    private const long WarmUp = 64 << 20;
    private const long Octets = 128 << 20;
    private const int Visits = 20_000;
    private const int Idle = 10_000;

    /// <summary>Measures and prints.</summary>
    /// <returns>0.</returns>
    public static int Run(TextWriter output)
    {
        output.WriteLine($"Processor time of both hosts and the link, on one thread; medians of {Rounds} rounds of {Octets >> 20} MB. Segments are those with text and those without.");
        output.WriteLine();
        output.WriteLine(Line("packets of", "MB/s", "ns/segment", "segments/s", "with text", "B/segment"));
        foreach (int mtu in (int[])[1500, 9000, 65_535]) output.WriteLine(Measured(mtu));
        output.WriteLine();
        MeasureVisits(output);
        return 0;
    }

    private static void MeasureVisits(TextWriter output)
    {
        using var visits = new HostVisits();
        visits.Visit(Visits);
        TransferCost median = Median(() => visits.Visit(Visits));
        string time = Number(median.Time.TotalMicroseconds / Visits, "0.0");
        string segments = Number((double)median.Segments / Visits, "0.0");
        string allocated = Number((double)median.Allocated / Visits, "0");
        output.WriteLine($"A connection that is opened, carries a request and an answer and is closed: {time} µs for {segments} segments, {allocated} B allocated, both ends.");
        output.WriteLine($"One end of an open connection that carried them holds {Number(visits.HeldByOneEnd(Idle), "0")} B.");
    }

    private static TransferCost Median(Func<TransferCost> measure) =>
        Enumerable.Range(0, Rounds).Select(_ => measure()).OrderBy(cost => cost.Time).ElementAt(Rounds / 2);

    private static string Measured(int mtu)
    {
        using var link = new HostLink(mtu);
        link.Transfer(WarmUp);
        TransferCost median = Median(() => link.Transfer(Octets));
        double seconds = median.Time.TotalSeconds;
        return Line(
            $"{mtu} octets",
            Number(median.Octets / 1e6 / seconds, "0"),
            Number(median.Time.TotalNanoseconds / median.Segments, "0"),
            Number(median.Segments / seconds, "0"),
            Number((double)median.TextSegments / median.Segments, "0%"),
            Number((double)median.Allocated / median.Segments, "0.00"));
    }

    private static string Line(params string[] cells) => cells[0].PadRight(14) + string.Concat(cells.Skip(1).Select(cell => cell.PadLeft(12)));

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
