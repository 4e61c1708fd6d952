using System;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>A test against the kernel's own TCP in network namespaces; skipped, and said to be, where these cannot be made.</summary>
internal sealed class KernelFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(WhatIsMissing);

    /// <param name="program">What else must be installed.</param>
    public KernelFactAttribute(string? program = null)
    {
        Skip = Missing.Value;
        if (Skip is null && program is not null && !Command.Exists(program))
            Skip = $"{program} is not installed.";
    }

    private static string? WhatIsMissing()
    {
        if (!OperatingSystem.IsLinux())
            return "Network namespaces are Linux's.";
        foreach (string program in new[] { "ip", "tcpdump" })
        {
            if (!Command.Exists(program))
                return $"{program} is not installed.";
        }

        try
        {
            using var network = new KernelNetwork();
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.IO.IOException)
        {
            return "No network namespace can be made here: " + failure.Message;
        }
    }
}
