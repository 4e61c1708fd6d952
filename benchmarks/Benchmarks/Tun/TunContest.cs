using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace TcpFsm.Benchmarks.Tun;

/// <summary>100 MB to and from the kernel over a TUN device, beside the kernel with itself over its loopback.</summary>
internal static class TunContest
{
    private const int Octets = 100_000_000;
    private const int Rounds = 3;

    /// <summary>Measures and prints; needs the right to make network namespaces.</summary>
    /// <returns>0, or 1 where something is missing.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        try
        {
            Line(output, "", "MB/s", "ratio", "CPU s", "ratio", "in kernel");
            foreach (int mtu in new[] { 1500, 65_535 })
            {
                using var wire = new TransferWire(mtu);
                ProcessorTime loopback = await MeasureAsync(wire.OverLoopbackAsync);
                Line(output, $"MTU {mtu}, kernel's loopback", loopback, loopback);
                Line(output, $"MTU {mtu}, we to the kernel", await MeasureAsync(wire.ToKernelAsync), loopback);
                Line(output, $"MTU {mtu}, the kernel to us", await MeasureAsync(wire.FromKernelAsync), loopback);
                using var joined = new TransferWire(mtu, joinsSegments: true);
                Line(output, $"MTU {mtu}, segments joined", await MeasureAsync(joined.FromKernelAsync), loopback);
            }

            return 0;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            output.WriteLine(failure.Message);
            return 1;
        }
    }

    /// <summary>One direction for so many seconds, for a profiler to watch.</summary>
    public static async Task<int> RepeatAsync(bool isToKernel, TimeSpan duration)
    {
        using var wire = new TransferWire(mtu: 1500);
        for (DateTime end = DateTime.UtcNow + duration; DateTime.UtcNow < end;)
            await (isToKernel ? wire.ToKernelAsync(Octets) : wire.FromKernelAsync(Octets));
        return 0;
    }

    // The median of three, after one that warms up.
    private static async Task<ProcessorTime> MeasureAsync(Func<int, Task> transfer)
    {
        await transfer(Octets);
        var rounds = new List<ProcessorTime>();
        for (int i = 0; i < Rounds; i++) rounds.Add(await ProcessorTime.OfAsync(() => transfer(Octets)));
        return rounds.OrderBy(round => round.Elapsed).ElementAt(Rounds / 2);
    }

    private static void Line(TextWriter output, string name, ProcessorTime time, ProcessorTime loopback) =>
        Line(output, name, Figure(Octets / 1e6 / time.Elapsed), Figure(time.Elapsed / loopback.Elapsed), Figure(time.Both), Figure(time.Both / loopback.Both), Figure(time.Kernel));

    private static void Line(TextWriter output, string name, params string[] cells) =>
        output.WriteLine($"{name,-36}{string.Concat(cells.Select(cell => $"{cell,10}"))}");

    private static string Figure(double value) => value.ToString(value < 100 ? "0.00" : "0", CultureInfo.InvariantCulture);
}
