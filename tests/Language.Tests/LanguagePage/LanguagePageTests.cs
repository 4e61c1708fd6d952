using System;
using System.Linq;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Tests.LanguagePage;

/// <summary>What spec/LANGUAGE.md says is what is read.</summary>
public sealed class LanguagePageTests
{
    public static TheoryData<string> Contexts => [.. KeySets.All.Select(keys => keys.Name)];

    [Fact]
    public void Examples_AreOneSpecWithoutAProblem()
    {
        var source = new SourceText("LANGUAGE.fsm.yaml", LanguagePage.Examples());
        SpecCompilation compilation = SpecCompiler.Compile(source);
        Assert.Equal([], compilation.Problems.Select(problem => $"{source.GetPosition(problem.Span.Start)} {problem.Rule.Id} {problem.Message}"));
        Assert.Equal("Courier", compilation.Model?.Name);
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void KeyTable_IsTheReaders(string name)
    {
        KeySet keys = KeySets.All.Single(set => set.Name == name);
        KeyTable table = LanguagePage.KeyTables()[keys.Context];
        Assert.Equal(keys.Required.Order(StringComparer.Ordinal), table.Required.Order(StringComparer.Ordinal));
        Assert.Equal(keys.Optional.Order(StringComparer.Ordinal), table.Optional.Order(StringComparer.Ordinal));
        Assert.Equal(keys.HoldsNames, table.HoldsNames);
    }

    [Fact]
    public void KeyTables_AreNoMore() =>
        Assert.Equal(KeySets.All.Select(keys => keys.Context).Order(StringComparer.Ordinal), LanguagePage.KeyTables().Keys.Order(StringComparer.Ordinal));
}
