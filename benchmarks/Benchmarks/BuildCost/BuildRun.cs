using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace TcpFsm.Benchmarks.BuildCost;

/// <summary>What a `dotnet` command took.</summary>
/// <param name="Processor">Processor time of the command and of all it started, in seconds.</param>
/// <param name="Output">What it printed.</param>
internal sealed partial record BuildRun(double Processor, string Output)
{
    /// <summary>The time that the compiler says our part of it took, in seconds by the clock: on a busy computer more than it worked.</summary>
    public double OwnTime => OwnRow().Matches(Output).Sum(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static BuildRun Of(string folder, string packages, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(packages, "packages");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        double before = OfChildren();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}");
        return new BuildRun(OfChildren() - before, output);
    }

    // Only Linux tells the processor time of children that are gone, in hundredths of a second; elsewhere it is 0 and the table shows none.
    private static double OfChildren()
    {
        if (!OperatingSystem.IsLinux()) return 0;
        string[] fields = File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ');
        return fields[13..15].Sum(f => double.Parse(f, CultureInfo.InvariantCulture)) / 100;
    }

    // `      0.042      3      TcpFsm.Roslyn, Version=...`, of the table of analyzers and of that of generators; less than a millisecond is nothing.
    [GeneratedRegex(@"^ *([0-9.]+) +<?[0-9]+ +TcpFsm\.Roslyn, Version", RegexOptions.Multiline)]
    private static partial Regex OwnRow();
}
