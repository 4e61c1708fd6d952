using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace TcpFsm.Benchmarks.BuildCost;

/// <summary>What the package costs a build, and the generator an editor. Takes minutes.</summary>
internal static class BuildCostRun
{
    private const int Rounds = 3;

    /// <summary>Measures and prints.</summary>
    /// <returns>0, or 1 where an edit of unrelated C# made the generator do anything anew.</returns>
    public static int Run(TextWriter output)
    {
        bool isCached = Generator(output);
        output.WriteLine();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("tcpfsm-build-cost-");
        try
        {
            Builds(output, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        if (!isCached) output.WriteLine("An unrelated edit was not answered from before.");
        return isCached ? 0 : 1;
    }

    private static bool Generator(TextWriter output)
    {
        string tcp = File.ReadAllText(Path.Combine(RepositoryRoot(), "spec/tcp.fsm.yaml"));
        output.WriteLine($"The generator in a compiler that runs, processor time; the first line is its first work in the process, the others medians of {Rounds}.");
        Line(output, "spec", "whole", "a state", "C# edited", "spec edited");
        Line(output, "TCP, cold", Milliseconds(new GeneratorCost(tcp).Whole()));
        return Generator(output, "TCP", tcp, tcp.Replace("value: 1460", "value: 1220", StringComparison.Ordinal), 11)
            & new[] { 10, 100, 1000 }.All(n => Generator(output, $"{n} states", RingSpec.Of(n), RingSpec.Of(n).Replace("N += 1", "N += 2", StringComparison.Ordinal), n));
    }

    private static bool Generator(TextWriter output, string name, string spec, string edited, int states)
    {
        if (spec == edited) throw new InvalidOperationException($"The edit of {name} changes nothing.");
        var cost = new GeneratorCost(spec);
        double whole = Median(() => cost.Whole());
        bool isCached = true;
        double unrelated = Median(() =>
        {
            (double time, bool cached) = cost.AfterUnrelatedEdit();
            isCached &= cached;
            return time;
        });
        Line(output, name, Milliseconds(whole), Milliseconds(whole / states), Milliseconds(unrelated) + (isCached ? ", cached" : ""), Milliseconds(Median(() => cost.AfterEditOfSpec(edited))));
        return isCached;
    }

    private static void Builds(TextWriter output, string folder)
    {
        string version = $"0.1.0-cost.{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}", feed = Path.Combine(folder, "feed");
        BuildRun.Of(RepositoryRoot(), folder, "pack", "src/TcpFsm", "-o", feed, $"-p:Version={version}", "--artifacts-path", Path.Combine(folder, "artifacts"), "-v", "q");
        List<CostProject> projects = [.. BuildVariant.All.Select(v => new CostProject(folder, feed, version, v))];
        output.WriteLine($"A build of 1,000 files, processor time, medians of {Rounds} interleaved rounds: without and with the package's parts of the compiler.");
        output.WriteLine("\"Reported\" is the time that the compiler reports of our assembly, by the clock.");
        Line(output, "the library is", "without", "with", "more", "reported");
        var runs = Enumerable.Range(0, Rounds).SelectMany(_ => projects.Select(p => (p.Variant.Name, Without: p.Build(false), With: p.Build(true)))).ToLookup(r => r.Name);
        foreach (var variant in runs)
        {
            double without = Median([.. variant.Select(r => r.Without.Processor)]), with = Median([.. variant.Select(r => r.With.Processor)]);
            double reported = Median([.. variant.Select(r => r.With.OwnTime)]);
            Line(output, variant.Key, Number(without, "0.00 s"), Number(with, "0.00 s"), Number((100 * with / without) - 100, "0.0") + " %", Number(reported, "0.000 s"));
        }
    }

    private static double Median(Func<double> measure) => Median([.. Enumerable.Range(0, Rounds).Select(_ => measure())]);

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TcpFsm.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("TcpFsm.sln is in no folder above " + AppContext.BaseDirectory);
        return folder.FullName;
    }

    private static void Line(TextWriter output, params string[] cells) => output.WriteLine(cells[0].PadRight(24) + string.Concat(cells.Skip(1).Select(cell => cell.PadLeft(18))));

    private static string Milliseconds(double value) => Number(value, "0.00") + " ms";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
