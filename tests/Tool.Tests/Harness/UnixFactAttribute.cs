using System;

namespace TcpFsm.Tool.Tests.Harness;

/// <summary>A test that sends signals; skipped where there are none.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Windows has no signals to send to a process.";
    }
}
