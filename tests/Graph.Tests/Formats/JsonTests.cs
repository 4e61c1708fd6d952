using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using TcpFsm.Graph.Formats.Json;
using TcpFsm.Graph.Tests.Harness;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Graph.Tests.Formats;

/// <summary>The diagram as JSON.</summary>
public sealed class JsonTests
{
    [Fact]
    public void Members_AreThoseOfThePage()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/graph.md"));
        string section = page.Split("\n## ").Single(s => s.StartsWith("JSON\n", System.StringComparison.Ordinal));
        var members = new HashSet<string>();
        Collect(Read(Specs.Tcp.Diagram("full")), members);
        Assert.All(members, member => Assert.Contains($"`{member}`", section));
    }

    [Fact]
    public void Diagram_IsReadBack()
    {
        foreach (Diagram diagram in JudgedDiagrams.All)
        {
            JsonElement json = Read(diagram);
            Assert.Equal(diagram.States.Select(s => s.Name), json.GetProperty("states").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
            Assert.Equal(
                diagram.Edges.Select(e => (diagram.States[e.From].Name, diagram.States[e.To].Name, e.Transitions.Count)),
                json.GetProperty("edges").EnumerateArray().Select(e => (e.GetProperty("from").GetString()!, e.GetProperty("to").GetString()!, e.GetProperty("transitions").GetArrayLength())));
            Assert.Equal(diagram.View.Notes, json.GetProperty("notes").EnumerateArray().Select(n => n.GetString()));
            Assert.Equal(diagram.Internal.Count, json.GetProperty("internal").GetArrayLength());
        }
    }

    [Fact]
    public void Text_EndsNoScriptAndNoString() => Assert.Equal("\"\\u003C/script\\u003E \\\" \\\\ \\u000A \\uD800 😀\"", JsonText.Quoted("</script> \" \\ \n \uD800 😀"));

    private static JsonElement Read(Diagram diagram) => JsonDocument.Parse(new JsonFormat().Write(diagram)).RootElement;

    private static void Collect(JsonElement element, HashSet<string> members)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) Collect(item, members);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in element.EnumerateObject())
            {
                members.Add(member.Name);
                Collect(member.Value, members);
            }
        }
    }
}
