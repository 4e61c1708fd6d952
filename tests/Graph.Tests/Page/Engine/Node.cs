using System.IO;
using TcpFsm.Graph.Page;
using TcpFsm.Graph.Tests.Judges;
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
        (_, string output, string error) = JudgePrograms.Run("node", [replay, machine, lines]);
        return error.Length == 0 ? output.TrimEnd() : Path.GetFileName(machine) + ": " + error;
    }
}
