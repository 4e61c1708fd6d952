using System;
using System.IO;
using TcpFsm.Tests.Shared.Kernel;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>A test of the trace before all its judges: the kernel's table, ss and conntrack; skipped, and said why, where one of them is missing.</summary>
internal class JudgedFactAttribute : KernelFactAttribute
{
    private static readonly Lazy<string?> Missing = new(WhatIsMissing);

    public JudgedFactAttribute()
        : base("tcpdump", "ss", "conntrack", "nft") => Skip ??= Missing.Value;

    private static string? WhatIsMissing()
    {
        try
        {
            using var host = new NetworkNamespace();
            using var conntrack = new Conntrack(host);
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            return "Connections cannot be tracked here: " + failure.Message;
        }
    }
}
