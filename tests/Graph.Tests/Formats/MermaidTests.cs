using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using TcpFsm.Graph.Formats;
using TcpFsm.Graph.Formats.Mermaid;
using TcpFsm.Graph.Tests.Harness;
using TcpFsm.Graph.Tests.Judges;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Graph.Tests.Formats;

/// <summary>What the real library reads out of our Mermaid is the diagram: a state it loses, it loses silently.</summary>
public sealed class MermaidTests
{
    [PackageFact("mermaid")]
    public void StateDiagrams_AreReadAsTheyWereMeant() => AssertRead(new MermaidStateFormat(), "stateDiagram");

    [PackageFact("mermaid")]
    public void Flowcharts_AreReadAsTheyWereMeant()
    {
        JsonElement[] read = AssertRead(new MermaidFlowchartFormat(), "flowchart-v2");
        Assert.All(JudgedDiagrams.All.Zip(read), pair => Assert.Equal(
            pair.First.Edges.Select(e => (e.Routes.Count > 0, e.Routes.Count > 0 && e.Routes[0] > 0)),
            pair.Second.GetProperty("edges").EnumerateArray().Select(e => (e.GetProperty("style").GetArrayLength() > 0, e.GetProperty("stroke").GetString() == "dotted"))));
    }

    [Theory]
    [InlineData("a;b", "a#59;b")]
    [InlineData("a:b", "a#58;b")]
    [InlineData("#59;", "#35;59#59;")]
    [InlineData("a-b --> c", "a-b -#45;#62; c")]
    [InlineData("in Direction LR", "in #68;irection LR")]
    [InlineData("😀", "#128512;")]
    [InlineData("two\nlines", "two lines")]
    public void Escape_LeavesNothingToBeMisread(string text, string escaped) => Assert.Equal(escaped, MermaidText.Escape(text));

    private static JsonElement[] AssertRead(IDiagramFormat format, string type)
    {
        using var folder = new TemporaryFolder();
        IEnumerable<string> files = JudgedDiagrams.All.Select((diagram, i) => folder.Write($"{i}.mmd", format.Write(diagram))).ToList();
        var run = JudgePrograms.Run("node", [JudgePrograms.ScriptPath("mermaid.mjs"), .. files]);
        Assert.Equal("", run.Error);
        JsonElement[] read = [.. run.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(JudgedDiagrams.All.Count, read.Length);
        for (int i = 0; i < read.Length; i++) AssertSame(JudgedDiagrams.All[i], read[i], type);
        return read;
    }

    private static void AssertSame(Diagram diagram, JsonElement read, string type)
    {
        Assert.True(read.TryGetProperty("type", out JsonElement actual), $"{diagram.Title}: {read}");
        Assert.Equal(type, actual.GetString());
        Dictionary<string, string> states = read.GetProperty("states").EnumerateArray().ToDictionary(s => Text(s, "id"), s => Text(s, "label"));
        Assert.Equal(diagram.Drawn.Select(s => s.Name).Order(), states.Values.Order());
        Assert.Equal(diagram.Groups.Select(g => g.Name).Order(), read.GetProperty("boxes").EnumerateArray().Select(b => Text(b, "label")).Order());
        var expected = diagram.Edges.Select(e => (diagram.States[e.From].Name, diagram.States[e.To].Name, string.Join('\n', e.Lines())));
        var found = read.GetProperty("edges").EnumerateArray()
            .Where(e => states.ContainsKey(Text(e, "from")) && states.ContainsKey(Text(e, "to")))
            .Select(e => (states[Text(e, "from")], states[Text(e, "to")], Text(e, "label")));
        Assert.Equal(expected.Order(), found.Order());
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
