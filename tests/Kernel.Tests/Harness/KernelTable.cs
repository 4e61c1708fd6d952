using System;
using System.Globalization;
using System.IO;
using System.Threading;

namespace TcpFsm.Kernel.Tests.Harness;

/// <summary>Rows of the table in docs/kernel.md, for the file that TCPFSM_KERNEL_TABLE names; without it, nothing.</summary>
internal static class KernelTable
{
    private static readonly Lock Gate = new();

    private static string? Path => Environment.GetEnvironmentVariable("TCPFSM_KERNEL_TABLE");

    /// <summary>How many seeds the lossy transfers have: TCPFSM_KERNEL_SEEDS, or as many as the gate has time for.</summary>
    public static int Seeds => int.TryParse(Environment.GetEnvironmentVariable("TCPFSM_KERNEL_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int seeds) ? seeds : 3;

    /// <summary>Adds a row: a case, and the octets of text that went over the wire, whatever was sent again included.</summary>
    public static void Add(string @case, int seeds, long octets)
    {
        if (Path is not { } path) return;
        lock (Gate) File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"| {@case.Replace('_', ' ')} | {seeds} | {octets:N0} |\n"));
    }
}
