using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using TcpFsm.Graph.Formats.PlantUml;
using TcpFsm.Graph.Tests.Harness;
using TcpFsm.Graph.Tests.Judges;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Graph.Tests.Formats;

/// <summary>What PlantUML draws of our files holds every name and label, unchanged.</summary>
public sealed class PlantUmlTests
{
    [JudgeFact("plantuml", "-version")]
    public void Diagrams_AreDrawnWithAllTheirText()
    {
        using var folder = new TemporaryFolder();
        List<string> files = [.. JudgedDiagrams.All.Select((diagram, i) => folder.Write($"{i}.puml", new PlantUmlFormat().Write(diagram)))];
        Assert.Equal((0, ""), Run(["-checkonly", .. files]));
        Assert.Equal((0, ""), Run(["-tsvg", .. files]));
        for (int i = 0; i < files.Count; i++) AssertHolds(JudgedDiagrams.All[i], XDocument.Load(files[i].Replace(".puml", ".svg")));
    }

    private static (int ExitCode, string Output) Run(IEnumerable<string> arguments)
    {
        var run = JudgePrograms.Run("plantuml", ["-Djava.awt.headless=true", "-charset", "UTF-8", .. arguments]);
        return (run.ExitCode, run.Output);
    }

    private static void AssertHolds(Diagram diagram, XDocument drawn)
    {
        // Words of one line may be pieces of their own.
        string text = Squeeze(string.Concat(drawn.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)));
        Assert.All(diagram.Drawn, s => Assert.Contains(Squeeze(s.Name), text));
        Assert.All(diagram.Edges.SelectMany(e => e.Lines()), l => Assert.Contains(Squeeze(l), text));
        Assert.All(diagram.View.Notes, n => Assert.Contains(Squeeze(n), text));
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
