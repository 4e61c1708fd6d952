using System;
using System.IO;
using System.Linq;

namespace TcpFsm.Tests.Shared.Kernel;

/// <summary>A test against the kernel's own TCP in network namespaces; skipped, and said to be, where these cannot be made.</summary>
internal class KernelFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(WhatIsMissing);

    /// <param name="programs">What else must be installed.</param>
    public KernelFactAttribute(params string[] programs) =>
        Skip = Missing.Value ?? programs.Where(program => !Command.Exists(program)).Select(program => program + " is not installed.").FirstOrDefault();

    private static string? WhatIsMissing()
    {
        if (!OperatingSystem.IsLinux())
            return "Network namespaces are Linux's.";
        if (!Command.Exists("ip"))
            return "ip is not installed.";
        try
        {
            using var one = new NetworkNamespace();
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            return "No network namespace can be made here: " + failure.Message;
        }
    }
}
