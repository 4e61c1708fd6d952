using System.Threading.Tasks;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

/// <summary>Colours are for terminals, as long as their user wants them: before the process itself, on a pseudo-terminal and in a pipe.</summary>
public sealed class TraceColorTests
{
    private const char Escape = '\u001b';

    // The runtime prepares a terminal with sequences of its own, which end otherwise.
    private const string AnyColor = @"\u001b\[[0-9;]*m";
    private const string Trace = "dotnet TcpFsm.Tool.dll trace CAPTURE";
    private const string OnTerminal = $"script -qec '{Trace}' /dev/null";

    private const string Handshake =
        """
        12:00:00.000001 IP 10.0.0.1.40000 > 10.0.0.2.80: Flags [S], seq 1000, win 64240, length 0
        12:00:00.000002 IP 10.0.0.1.40000 > 10.0.0.2.80: Flags [SF], seq 5, win 1, length 0

        """;

    [UnixFact("/usr/bin/script")]
    public async Task A_terminal_shows_findings_in_red()
    {
        string text = await PrintAsync($"TERM=xterm NO_COLOR= {OnTerminal}");
        Assert.Contains($"{Escape}[1;31millegal (syn-fin-scan): one segment cannot open and close a connection{Escape}[0m", text);
    }

    [UnixFact("/usr/bin/script")]
    public async Task A_user_or_a_terminal_that_wants_none_gets_none()
    {
        Assert.DoesNotMatch(AnyColor, await PrintAsync($"TERM=xterm NO_COLOR=1 {OnTerminal}"));
        Assert.DoesNotMatch(AnyColor, await PrintAsync($"TERM=dumb {OnTerminal}"));
    }

    [UnixFact]
    public async Task A_pipe_gets_none() => Assert.DoesNotMatch(AnyColor, await PrintAsync($"TERM=xterm {Trace}"));

    private static async Task<string> PrintAsync(string command)
    {
        using var folder = new ToolFolder();
        folder.Write("handshake.txt", Handshake);
        using ToolProcess tool = ToolProcess.StartInShell(command.Replace("CAPTURE", folder.PathOf("handshake.txt")));
        string text = await tool.Output.ReadToEndAsync();
        await tool.EndAsync();
        Assert.Contains("opens the connection", text);
        return text;
    }
}
