using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Rules;

/// <summary>
/// A page of docs/rules. The blocks of its example, in order: files that show the mistake, each named in a comment on its first line; the problems
/// reported, as <c>text</c>; then the files that are mended.
/// </summary>
internal sealed record RulePage(string Id, IReadOnlyList<string> Lines)
{
    private static readonly string Folder = Repository.PathOf("docs/rules");

    /// <summary>The ids that have a page, sorted.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Directory.GetFiles(Folder, "TFSM*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>Its headings, the title first.</summary>
    public IReadOnlyList<string> Headings => [.. Lines.Where(l => l.StartsWith('#')).Where(l => !IsInBlock(l))];

    /// <summary>The files with the mistake.</summary>
    public IReadOnlyList<(string Name, string Text)> Broken => Files(Blocks.TakeWhile(b => b.Language != "text"));

    /// <summary>The problems reported in them.</summary>
    public string Problems => Blocks.Single(b => b.Language == "text").Text;

    /// <summary>All files once they are mended.</summary>
    public IReadOnlyList<(string Name, string Text)> Mended
    {
        get
        {
            var mended = Files(Blocks.SkipWhile(b => b.Language != "text").Skip(1)).ToDictionary(f => f.Name, f => f.Text);
            return [.. Broken.Select(f => (f.Name, mended.GetValueOrDefault(f.Name, f.Text)))];
        }
    }

    private IReadOnlyList<(string Language, string Text)> Blocks => MarkdownBlocks.ReadAll(Lines.SkipWhile(l => l != "## Example"));

    /// <summary>Reads the page of a rule.</summary>
    public static RulePage Read(string id) => new(id, File.ReadAllLines(Path.Combine(Folder, id + ".md")));

    private static IReadOnlyList<(string Name, string Text)> Files(IEnumerable<(string Language, string Text)> blocks) =>
        [.. blocks.Select(b => (b.Text.Split('\n')[0].TrimStart('#', '/', ' '), b.Text))];

    private bool IsInBlock(string line) => MarkdownBlocks.ReadAll(Lines).Any(b => b.Text.Split('\n').Contains(line));
}
