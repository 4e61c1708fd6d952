using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace TcpFsm.Package.Tests;

/// <summary>What a `dotnet` command came to: its exit code and all it printed.</summary>
internal sealed record DotnetCommand(int ExitCode, string Output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Runs `dotnet` in a folder as a user at a fresh shell would.</summary>
    public static async Task<DotnetCommand> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        Prepare(start.Environment, environment);

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} took longer than {Patience}.");
        }

        return new DotnetCommand(process.ExitCode, await output + await error);
    }

    /// <summary>Fails the test, showing what was printed, unless the command succeeded.</summary>
    public DotnetCommand Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    /// <summary>The errors and warnings printed, each once, without its help link and the project it was met in; paths relative to <paramref name="folder"/>.</summary>
    public IReadOnlyList<string> Problems(string folder) => [.. Output.Split('\n')
        .Where(line => line.Contains("): error ", StringComparison.Ordinal) || line.Contains("): warning ", StringComparison.Ordinal))
        .Select(line => line.Split(" [")[0].Split(" (https://")[0].Trim().Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
        .Distinct()];

    private static void Prepare(IDictionary<string, string?> target, IReadOnlyDictionary<string, string> extra)
    {
        // The test host hands down what its own build was told; a command of its own must find its SDK by itself.
        foreach (string name in target.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || k == "DOTNET_HOST_PATH").ToList())
            target.Remove(name);
        target["DOTNET_CLI_UI_LANGUAGE"] = "en";
        target["DOTNET_NOLOGO"] = "1";
        // Nodes kept for the next build would outlive the test and hold its folder.
        target["MSBUILDDISABLENODEREUSE"] = "1";
        target["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        foreach ((string name, string value) in extra) target[name] = value;
    }
}
