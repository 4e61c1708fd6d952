using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Graph.Page;
using TcpFsm.Language;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Reading;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Specs;

namespace TcpFsm.Tool.Graphs;

/// <summary>What the page can play: the scenarios of files, and for TCP lessons that every tool carries.</summary>
/// <param name="Stories">What it plays.</param>
/// <param name="LeftOut">What it cannot play, and why.</param>
internal sealed record StoryShelf(IReadOnlyList<PageStory> Stories, IReadOnlyList<string> LeftOut)
{
    private static readonly string[] Lessons = ["lessons.yaml", "figures.yaml", "opening.yaml", "closing.yaml", "time-wait.yaml"];

    /// <summary>The stories of scenario files.</summary>
    /// <param name="paths">The files; none: the lessons, if the spec is TCP.</param>
    /// <param name="isTcp">Whether the spec is TCP as it is built in.</param>
    /// <param name="compilation">The spec.</param>
    /// <param name="files">The files.</param>
    /// <exception cref="ToolException">A file cannot be read, or is not fit to be played.</exception>
    public static StoryShelf Of(IReadOnlyList<string> paths, bool isTcp, SpecCompilation compilation, ToolFiles files)
    {
        var variants = new SpecVariants(compilation);
        IEnumerable<SourceText> sources = paths.Count > 0
            ? paths.Select(p => new SourceText(p, files.ReadText(p, "Give the scenario files in it, one by one.")))
            : isTcp ? Lessons.Select(l => new SourceText(l, SpecLibrary.ReadResource(l))) : [];
        ILookup<bool, (Scenario Scenario, string Group)> scenarios = sources.SelectMany(s => ScenariosOf(s, variants)).ToLookup(s => s.Scenario.Parameters.Model == variants.Usual);
        return new StoryShelf(
            [.. scenarios[true].Select(s => StoryBuilder.Build(s.Scenario, s.Group))],
            [.. scenarios[false].Select(s => $"scenario {s.Group}#{s.Scenario.Id} sets a build parameter, which the page's engine has fixed")]);
    }

    private static IEnumerable<(Scenario Scenario, string Group)> ScenariosOf(SourceText source, SpecVariants variants)
    {
        ScenarioFile file = ScenarioReader.Read(source, variants);
        if (file.Problems.Count > 0) throw new ToolException(file.Problems[0].Describe(source));
        string group = Path.GetFileNameWithoutExtension(source.Path);
        return file.Scenarios.Select(s => (s, group));
    }
}
