using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using TcpFsm.Language.Problems;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Tool.Tests.Architecture;

/// <summary>What the repository's files promise.</summary>
public sealed class SourceTests
{
    private const int MaximumLines = 400;

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold() =>
        Assert.Empty(SourceFiles().Where(f => File.ReadLines(f).Count() > MaximumLines).Select(Path.GetFileName));

    [Fact]
    public void Most_source_files_are_short()
    {
        int[] lengths = [.. SourceFiles().Select(f => File.ReadLines(f).Count()).Order()];
        Assert.InRange(lengths[lengths.Length / 2], 1, 80);
    }

    [Fact]
    public void The_only_package_source_added_is_a_folder()
    {
        var sources = XDocument.Load(Repository.PathOf("nuget.config")).Descendants("packageSources").Elements("add").Select(a => (string)a.Attribute("value")!);
        Assert.Equal(["feed"], sources);
    }

    [Fact]
    public void Rule_ids_are_used_once_and_listed_all()
    {
        string[] ids = [.. ProblemRules.All.Select(r => r.Id)];
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        var declared = typeof(ProblemRules).GetFields().Select(f => f.GetValue(null)).OfType<ProblemRule>().Select(r => r.Id);
        Assert.Equal(declared.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_problem_a_spec_can_have_is_shown_by_broken_specs()
    {
        // 0014 is a matter of the project, 0099 of TcpFsm itself.
        var ids = ProblemRules.All.Select(r => r.Id).Except([ProblemRules.LanguageTooOld.Id, ProblemRules.InternalError.Id]);
        Assert.Equal(ids, BrokenSpecs.Expectations.Select(e => e.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Traces_name_no_rule_by_hand()
    {
        string trace = Repository.PathOf("src/TcpFsm.Trace");
        Assert.Empty(SourceFiles().Where(f => f.StartsWith(trace, StringComparison.Ordinal) && File.ReadAllText(f).Contains("TcpRule.", StringComparison.Ordinal)).Select(Path.GetFileName));
    }

    private static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
