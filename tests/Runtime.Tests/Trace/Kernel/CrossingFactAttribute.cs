using System;
using System.IO;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>A judged test whose segments cross on the wire; skipped, with the system's error, where there can be no TUN devices.</summary>
internal sealed class CrossingFactAttribute : JudgedFactAttribute
{
    private static readonly Lazy<string?> Missing = new(WhatIsMissing);

    public CrossingFactAttribute() => Skip ??= Missing.Value;

    private static string? WhatIsMissing()
    {
        try
        {
            using var network = new HeldNetwork();
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            return failure.Message;
        }
    }
}
