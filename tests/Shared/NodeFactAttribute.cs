using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TcpFsm.Tests.Shared;

/// <summary>A test that runs JavaScript in node; skipped, and said to be, where node is absent.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsThere = new(Find);

    public NodeFactAttribute()
    {
        if (!IsThere.Value) Skip = "node is not installed: the page's script cannot be run.";
    }

    private static bool Find()
    {
        try
        {
            using Process node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
