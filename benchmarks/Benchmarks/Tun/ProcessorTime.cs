using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace TcpFsm.Benchmarks.Tun;

/// <summary>What a transfer took: seconds by the clock, and processor seconds of this process, at both ends and in the kernel on its behalf.</summary>
internal sealed record ProcessorTime(double Elapsed, double User, double Kernel)
{
    public double Both => User + Kernel;

    /// <summary>Measures one transfer.</summary>
    public static async Task<ProcessorTime> OfAsync(Func<Task> transfer)
    {
        using Process process = Process.GetCurrentProcess();
        GC.Collect();
        process.Refresh();
        (TimeSpan user, TimeSpan kernel) = (process.UserProcessorTime, process.PrivilegedProcessorTime);
        var clock = Stopwatch.StartNew();
        await transfer();
        double elapsed = clock.Elapsed.TotalSeconds;
        process.Refresh();
        return new ProcessorTime(elapsed, (process.UserProcessorTime - user).TotalSeconds, (process.PrivilegedProcessorTime - kernel).TotalSeconds);
    }
}
