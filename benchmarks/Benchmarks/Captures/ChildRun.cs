using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace TcpFsm.Benchmarks.Captures;

/// <summary>What running a program took.</summary>
/// <param name="Seconds">Processor seconds, of user and kernel.</param>
/// <param name="PeakMebibytes">The most memory it held.</param>
/// <param name="Finished">Whether it ended by itself within the time it was given.</param>
internal sealed record ChildRun(double Seconds, double PeakMebibytes, bool Finished)
{
    private const int Children = -1;

    /// <summary>Runs a command line of the shell to its end, or ends it when its time is up.</summary>
    public static ChildRun Of(string command, TimeSpan limit)
    {
        double before = ProcessorSecondsOfChildren();
        var clock = Stopwatch.StartNew();
        using Process child = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec " + command]))!;
        long peak = 0;
        while (!child.WaitForExit(10) && clock.Elapsed < limit)
            peak = Math.Max(peak, PeakKibibytesOf(child.Id));
        bool finished = child.HasExited;
        if (!finished)
            child.Kill();
        child.WaitForExit();
        return new ChildRun(ProcessorSecondsOfChildren() - before, peak / 1024.0, finished);
    }

    /// <summary>Whether a program can be found.</summary>
    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Any(folder => File.Exists(Path.Combine(folder, program)));

    private static long PeakKibibytesOf(int process)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6, line.Length - 8), provider: null);
        }
        catch (IOException)
        {
            return 0; // it has just ended
        }
    }

    private static double ProcessorSecondsOfChildren()
    {
        if (GetResourceUsage(Children, out Usage usage) != 0)
            throw new PlatformNotSupportedException("Processor time of other programs is measured on Linux only.");
        return usage.UserSeconds + usage.KernelSeconds + ((usage.UserMicroseconds + usage.KernelMicroseconds) / 1e6);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetResourceUsage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long KernelSeconds;
        public long KernelMicroseconds;
    }
}
