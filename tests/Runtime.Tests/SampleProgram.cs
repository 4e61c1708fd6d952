using System;
using System.Diagnostics;
using System.IO;

namespace TcpFsm.Runtime.Tests;

/// <summary>A sample as its reader runs it.</summary>
internal static class SampleProgram
{
    /// <summary>What it prints, without the last line end.</summary>
    public static string Run(string name)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, name + ".dll")]) { RedirectStandardOutput = true };
        using Process program = Process.Start(start)!;
        string output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        Assert.Equal(0, program.ExitCode);
        return output.ReplaceLineEndings("\n").TrimEnd('\n');
    }
}
