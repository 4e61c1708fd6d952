using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;

namespace TcpFsm.Tool.Tests.Browser;

/// <summary>A test that drives Chromium; skipped, and said to be, where it or its driver is absent.</summary>
internal sealed class ChromeFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(() => Chrome.Programs.FirstOrDefault(p => !Answers(p)));

    public ChromeFactAttribute()
    {
        if (Missing.Value is { } program) Skip = $"{program} is not installed (packages chromium and chromium-driver): the page cannot be looked at.";
    }

    private static bool Answers(string program)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
