using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Language.Syntax;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Reading;

/// <summary>The specs of the repository, and the drafts they come from, read without a problem.</summary>
public sealed class SpecFileTests
{
    public static IEnumerable<object[]> Specs =>
        Directory.EnumerateFiles(Repository.PathOf("spec"), "*.fsm.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal).Select(path => new object[] { path });

    [Theory]
    [MemberData(nameof(Specs))]
    public void Spec_Reads(string path)
    {
        SpecSyntax spec = Reader.Good(File.ReadAllText(Repository.PathOf(path)));
        Assert.NotEmpty(spec.States);
        Assert.Equal(spec.Protocol.Text, File.ReadAllText(Repository.PathOf(path)).Substring(spec.Protocol.Span.Start, spec.Protocol.Span.Length));
    }

    [SharedTheory]
    [InlineData("tcp.fsm.yaml", 11, 100)]
    [InlineData("http2.fsm.yaml", 7, 30)]
    [InlineData("lcp.fsm.yaml", 10, 70)]
    public void Draft_ReadsOnceItHasAVersion(string file, int states, int rules)
    {
        SpecSyntax spec = Reader.Good("version: 1\n" + File.ReadAllText(Repository.SharedPath("draft/" + file)));
        var blocks = spec.States.SelectMany(state => state.Blocks);
        Assert.InRange(spec.States.Count, states, states + 4);
        Assert.InRange(blocks.Sum(block => block.Rules?.Count ?? block.Steps!.Sum(step => step.Rules.Count)), rules, 2 * rules);
    }
}
