using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>Workloads of equal work, the generated machine's first, measured in turn so that whatever else the computer does falls on all.</summary>
internal sealed class Contest(string name, IReadOnlyList<Workload> workloads)
{
    public const int Rounds = 41;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(20);

    public ContestResult Run()
    {
        bool same = DoTheSame();
        int repeats = workloads.Max(Prepare);
        double allocated = Allocated(workloads[0], repeats);
        double[][] times = workloads.Select(_ => new double[Rounds]).ToArray();
        for (int round = 0; round < Rounds; round++)
        {
            // Who comes next finds the caches as the one before left them: they take turns at that, too.
            for (int i = 0; i < workloads.Count; i++)
            {
                int turn = (round + i) % workloads.Count;
                times[turn][round] = Measure(workloads[turn], repeats);
            }
        }

        return new ContestResult(name, times, allocated, same);
    }

    private bool DoTheSame()
    {
        for (int i = 0; i < 3; i++)
        {
            foreach (Workload workload in workloads) workload.Run();
        }

        return workloads.All(workload => workload.Sum == workloads[0].Sum);
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

    /// <summary>Octets allocated a segment.</summary>
    private static double Allocated(Workload workload, int repeats)
    {
        long start = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < repeats; i++) workload.Run();
        return (GC.GetAllocatedBytesForCurrentThread() - start) / ((double)repeats * workload.Segments);
    }

    /// <summary>Nanoseconds of processor time a segment.</summary>
    private static double Measure(Workload workload, int repeats)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < repeats; i++) workload.Run();
        return (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / ((double)repeats * workload.Segments);
    }
}
