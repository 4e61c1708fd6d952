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
internal static class StoryShelf
{
    private static readonly string[] Lessons = ["lessons.yaml", "figures.yaml", "opening.yaml", "closing.yaml", "time-wait.yaml"];

    /// <summary>The stories of scenario files; those of a spec built otherwise are left out.</summary>
    /// <param name="paths">The files; none: the lessons, if the spec is TCP.</param>
    /// <param name="isTcp">Whether the spec is TCP as it is built in.</param>
    /// <param name="compilation">The spec.</param>
    /// <param name="files">The files.</param>
    /// <exception cref="ToolException">A file cannot be read, or is not fit to be played.</exception>
    public static IReadOnlyList<PageStory> Of(IReadOnlyList<string> paths, bool isTcp, SpecCompilation compilation, ToolFiles files)
    {
        var variants = new SpecVariants(compilation);
        IEnumerable<SourceText> sources = paths.Count > 0
            ? paths.Select(p => new SourceText(p, files.ReadText(p, "Give the scenario files in it, one by one.")))
            : isTcp ? Lessons.Select(l => new SourceText(l, SpecLibrary.ReadResource(l))) : [];
        return [.. sources.SelectMany(s => StoriesOf(s, variants))];
    }

    private static IEnumerable<PageStory> StoriesOf(SourceText source, SpecVariants variants)
    {
        ScenarioFile file = ScenarioReader.Read(source, variants);
        if (file.Problems.Count > 0) throw new ToolException(file.Problems[0].Describe(source));
        string group = Path.GetFileNameWithoutExtension(source.Path);
        return file.Scenarios.Where(s => s.Parameters.Model == variants.Usual).Select(s => StoryBuilder.Build(s, group));
    }
}
