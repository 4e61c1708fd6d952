using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace TcpFsm.Tool.Tests.Harness;

/// <summary>The tool as a process of its own, for what only a process can show: pipes and signals.</summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private ToolProcess(Process process) => _process = process;

    public StreamWriter Input => _process.StandardInput;

    public StreamReader Output => _process.StandardOutput;

    /// <summary>Starts the tool.</summary>
    public static ToolProcess Start(params string[] arguments) =>
        Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "TcpFsm.Tool.dll"), .. arguments]);

    /// <summary>Starts a command of the shell in the folder of the tool.</summary>
    public static ToolProcess StartInShell(string command) => Start("sh", ["-c", command]);

    /// <summary>Waits for the end.</summary>
    public async Task<(int ExitCode, string Error)> EndAsync()
    {
        Task<string> error = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return (_process.ExitCode, await error);
    }

    /// <summary>Sends what Ctrl-C sends.</summary>
    public void Interrupt()
    {
        using Process kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;
        kill.WaitForExit();
    }

    /// <summary>The most memory the process has had so far, in octets.</summary>
    public long PeakMemory()
    {
        _process.Refresh();
        return _process.PeakWorkingSet64;
    }

    private static ToolProcess Start(string program, string[] arguments) => new(Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = AppContext.BaseDirectory,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
