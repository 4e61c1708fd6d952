using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using TcpFsm.Tests.Shared;
using TcpFsm.Tests.Shared.Kernel;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>What tcpdump records at host A while this lives.</summary>
internal sealed class Recording : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _tcpdump;

    public Recording(TwoHosts hosts)
    {
        string[] arguments = ["-i", hosts.DeviceOfA, "--immediate-mode", "-U", "-s", "128", "-Z", "root", "-w", Path, "tcp"];
        _tcpdump = hosts.A.Start("tcpdump", arguments);
        // It says so once it listens.
        string? line;
        while ((line = _tcpdump.StandardError.ReadLine()) is not null && !line.Contains("listening on", StringComparison.Ordinal))
        {
        }
    }

    private string Path => System.IO.Path.Combine(_folder.Path, "kernel.pcap");

    /// <summary>Waits until all is quiet, ends the recording and traces it.</summary>
    public Findings Stop()
    {
        for (long before = -1; before != new FileInfo(Path).Length;)
        {
            before = new FileInfo(Path).Length;
            Thread.Sleep(300);
        }

        Command.Run("kill", "-INT", _tcpdump.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _tcpdump.WaitForExit();
        return Findings.OfFile(Path);
    }

    public void Dispose()
    {
        if (!_tcpdump.HasExited)
            _tcpdump.Kill();
        _tcpdump.Dispose();
        _folder.Dispose();
    }
}
