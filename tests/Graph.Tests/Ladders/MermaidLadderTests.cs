using System.IO;
using System.Linq;
using System.Text.Json;
using TcpFsm.Graph.Ladders;
using TcpFsm.Graph.Tests.Judges;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Graph.Tests.Ladders;

/// <summary>What the real library reads out of our Mermaid is the ladder.</summary>
public class MermaidLadderTests
{
    [PackageFact("mermaid")]
    public void Ladders_AreReadAsTheyWereMeant()
    {
        using var folder = new TemporaryFolder();
        var text = new StringWriter();
        MermaidLadder.Write(HostileLadder.Value, text);
        var run = JudgePrograms.Run("node", [JudgePrograms.ScriptPath("mermaid.mjs"), folder.Write("ladder.mmd", text.ToString())]);
        Assert.Equal("", run.Error);
        JsonElement read = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("sequence", Text(read, "type"));
        const string hostile = HostileLadder.Text;
        Assert.Equal($"{hostile} ({hostile})", Text(read, "title"));
        Assert.Equal(["left; " + hostile, "right: " + hostile], read.GetProperty("actors").EnumerateArray().Select(a => Text(a, "label")));
        Assert.Equal(
            [
                "NOTE e0 one; ", "NOTE e1 one; ", "NOTE e0 ", "NOTE e0 two: ", "SOLID_CROSS e0 ", "SOLID_POINT e0 ", "NOTE e0 ", "DOTTED_POINT e0 ",
                "NOTE e1 two: ", "NOTE e1 ", "DOTTED_POINT e0 ", "SOLID e1 ", "NOTE e0 one; ", "DOTTED_POINT e1 ", "SOLID_POINT e1 ",
            ],
            read.GetProperty("messages").EnumerateArray().Select(m =>
            {
                Assert.EndsWith(hostile, Text(m, "label"));
                return $"{Text(m, "type")} {Text(m, "from")} {Text(m, "label")[..^hostile.Length]}";
            }));
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
