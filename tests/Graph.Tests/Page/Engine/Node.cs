using System.Diagnostics;
using System.IO;
using TcpFsm.Graph.Page.Script;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Graph.Tests.Page.Engine;

/// <summary>Replays transcripts in node.</summary>
internal static class Node
{
    /// <summary>Replays one; what node printed, <c>N events equal</c> or the first difference.</summary>
    public static string Replay(Transcript transcript, string? script = null)
    {
        using var folder = new TemporaryFolder();
        string machine = folder.Write("machine.js", script ?? MachineScript.Write(transcript.Model));
        string lines = folder.Write("transcript.jsonl", transcript.Text);
        string replay = Repository.PathOf("tests/Graph.Tests/Page/Engine/replay.js");
        using Process node = Process.Start(new ProcessStartInfo("node", [replay, machine, lines]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        System.Threading.Tasks.Task<string> error = node.StandardError.ReadToEndAsync();
        string output = node.StandardOutput.ReadToEnd().TrimEnd();
        node.WaitForExit();
        return error.Result.Length == 0 ? output : Path.GetFileName(machine) + ": " + error.Result;
    }
}
