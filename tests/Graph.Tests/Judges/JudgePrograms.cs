using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Graph.Tests.Judges;

/// <summary>Programs of others that judge what we write. Starting one is dear: each test asks once, for all its files.</summary>
internal static class JudgePrograms
{
    /// <summary>No judge takes a tenth of this, on the busiest of computers: one that does not end is ended, and its test fails.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, string?> Known = [];

    /// <summary>Why a program cannot be asked; null if it can.</summary>
    public static string? WhyNot(string program, params string[] versionArguments)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(program, out string? reason)) Known[program] = reason = Try(program, versionArguments);
            return reason;
        }
    }

    /// <summary>Why a package of tests/judges cannot be asked; null if it can.</summary>
    public static string? WhyNotPackage(string package) =>
        WhyNot("node", "--version")
        ?? (Directory.Exists(Repository.PathOf("tests/judges/node_modules/" + package)) ? null : $"{package} is not installed: npm install in tests/judges.");

    /// <summary>The path of a script of tests/judges.</summary>
    public static string ScriptPath(string name) => Repository.PathOf("tests/judges/" + name);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="TimeoutException">It did not come to an end.</exception>
    public static (int ExitCode, string Output, string Error) Run(string program, IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end: {string.Join(' ', process.StartInfo.ArgumentList)}");
        }

        return (process.ExitCode, output.Result, error.Result);
    }

    private static string? Try(string program, string[] versionArguments)
    {
        try
        {
            Run(program, versionArguments);
            return null;
        }
        catch (Win32Exception)
        {
            return $"{program} is not installed.";
        }
    }
}

/// <summary>A test before a program; skipped, and said to be, where it is absent.</summary>
internal sealed class JudgeFactAttribute : FactAttribute
{
    public JudgeFactAttribute(string program, string versionArgument = "--version") => Skip = JudgePrograms.WhyNot(program, versionArgument);
}

/// <summary>A test before a package of npm; skipped, and said to be, where it or node is absent.</summary>
internal sealed class PackageFactAttribute : FactAttribute
{
    public PackageFactAttribute(string package) => Skip = JudgePrograms.WhyNotPackage(package);
}
