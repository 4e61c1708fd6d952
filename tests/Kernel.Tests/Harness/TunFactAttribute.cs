using System;
using System.IO;
using TcpFsm.Tests.Shared.Kernel;

namespace TcpFsm.Kernel.Tests.Harness;

/// <summary>A test against the kernel's own TCP over a TUN device; skipped, with the system's error and what to do, where there can be none.</summary>
internal sealed class TunFactAttribute : KernelFactAttribute
{
    private static readonly Lazy<string?> Missing = new(WhatIsMissing);

    /// <param name="programs">What else must be installed.</param>
    public TunFactAttribute(params string[] programs)
        : base(programs) => Skip ??= Missing.Value;

    private static string? WhatIsMissing()
    {
        try
        {
            using var wire = new KernelWire();
            _ = wire.Device;
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            return failure.Message;
        }
    }
}
