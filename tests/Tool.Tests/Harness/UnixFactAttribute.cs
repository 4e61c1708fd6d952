using System;
using System.IO;

namespace TcpFsm.Tool.Tests.Harness;

/// <summary>A test that needs signals, a shell or a device; skipped, and said to be, where there is none.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute(string device = "/")
    {
        if (OperatingSystem.IsWindows()) Skip = "Windows has neither the signals nor the shell.";
        else if (!Path.Exists(device)) Skip = $"There is no {device} here.";
    }
}
