using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>Two workloads of equal work, measured in turn so that whatever else the computer does falls on both.</summary>
internal sealed class Contest(string name, Workload generated, Workload handWritten)
{
    private const int Rounds = 41;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(20);

    public ContestResult Run()
    {
        bool same = DoTheSame();
        int repeats = Math.Max(Prepare(generated), Prepare(handWritten));
        var times = new List<(double Generated, double HandWritten)>();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < repeats; i++) generated.Run();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        for (int i = 0; i < repeats; i++) handWritten.Run();

        for (int round = 0; round < Rounds; round++)
        {
            // Who comes second finds the caches as the first left them: they take turns at that, too.
            double first = Measure(round % 2 == 0 ? generated : handWritten, repeats);
            double second = Measure(round % 2 == 0 ? handWritten : generated, repeats);
            times.Add(round % 2 == 0 ? (first, second) : (second, first));
        }

        return ContestResult.Of(name, times, (double)allocated / ((long)repeats * generated.Segments), same);
    }

    private bool DoTheSame()
    {
        for (int i = 0; i < 3; i++)
        {
            generated.Run();
            handWritten.Run();
        }

        return generated.Sum == handWritten.Sum;
    }

    /// <summary>Lets the compiler finish its work, and says how many runs fill a slice of time.</summary>
    private static int Prepare(Workload workload)
    {
        var clock = Stopwatch.StartNew();
        int runs = 0;
        while (clock.Elapsed < WarmUp || runs < 100)
        {
            workload.Run();
            runs++;
        }

        return Math.Max(1, (int)(runs * (Slice / clock.Elapsed)));
    }

    /// <summary>Nanoseconds of processor time a segment.</summary>
    private static double Measure(Workload workload, int repeats)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < repeats; i++) workload.Run();
        return (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / ((double)repeats * workload.Segments);
    }
}
