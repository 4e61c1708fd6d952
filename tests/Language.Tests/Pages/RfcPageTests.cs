using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Tests.Simulation;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Pages;

/// <summary>docs/rfc9293.md: nothing of section 3.10 and of the requirements is missing, and what it says of rules and scenarios is true.</summary>
public class RfcPageTests
{
    /// <summary>What section 3.10 says, statement by statement.</summary>
    private static readonly string[] Facts =
    [
        .. Numbered("O", 1, 10), .. Numbered("S", 1, 7), .. Numbered("V", 1, 8), .. Numbered("C", 1, 12), .. Numbered("A", 1, 5), "ST",
        .. Numbered("X", 1, 3), .. Numbered("L", 1, 5), .. Numbered("Y", 1, 9), .. Numbered("Q", 0, 4), .. Numbered("T", 0, 5), .. Numbered("U", 1, 2),
        .. Numbered("N", 1, 4), "K0", "K0R", .. Numbered("K", 1, 9), .. Numbered("E", 1, 4), "URG", .. Numbered("D", 1, 2), .. Numbered("F", 0, 6),
        .. Numbered("W", 1, 6), "W8",
    ];

    /// <summary>Requirements of appendix B that touch a state machine.</summary>
    private static readonly string[] Requirements =
    [
        .. Numbered("MUST-", 1, 13), .. Numbered("MUST-", 16, 47), .. Numbered("MUST-", 54, 66), "MUST-68", "MUST-69", "REC-1",
        .. Numbered("SHLD-", 1, 20), .. Numbered("SHLD-", 25, 31), "MAY-1", "MAY-2", .. Numbered("MAY-", 5, 8), .. Numbered("MAY-", 12, 18),
        "3.4", "3.4.2", "3.4.3", "3.9.1.1", "3.10.7.4", "RFC-5482",
    ];

    private static readonly string[][] Rows = File.ReadLines(Repository.PathOf("docs/rfc9293.md"))
        .Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|').Skip(1).SkipLast(1).Select(c => c.Trim()).ToArray()).ToArray();

    private static IEnumerable<string[]> FactRows => Rows.Where(r => r.Length == 5);

    private static IEnumerable<string[]> RequirementRows => Rows.Where(r => r.Length == 4);

    [Fact]
    public void EveryStatement_HasARow() => Assert.Empty(Facts.Except(FactRows.SelectMany(r => CodeSpans.Of(r[0]))));

    [Fact]
    public void EveryRequirement_HasOneRow()
    {
        string[] named = RequirementRows.SelectMany(r => CodeSpans.Of(r[0])).ToArray();
        Assert.Equal(Requirements.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryRequirement_SaysWhereItIsOrWhoseBusiness() => Assert.All(RequirementRows, r => Assert.True(r[2].Length > 10, r[0]));

    [Fact]
    public void EveryRuleOfTheSpec_StandsInARow()
    {
        IEnumerable<string> rules = Specs.Tcp.Rules.Select(r => r.Id);
        Assert.Empty(rules.Except(FactRows.SelectMany(r => CodeSpans.Of(r[3]))));
    }

    [Fact]
    public void TheSpecCoversEveryStatement_ByAnIdOrByCovers()
    {
        IEnumerable<string> stated = Specs.Tcp.Rules.SelectMany(r => r.Covers.Append(r.Id.Split('.')[0]));
        Assert.Empty(Facts.Except(stated));
    }

    [Fact]
    public void EveryRowsScenarios_PassAndFireItsRules()
    {
        foreach (string[] row in FactRows)
        {
            var fired = new HashSet<string>(StringComparer.Ordinal);
            foreach (string name in CodeSpans.Of(row[4])) fired.UnionWith(Passed(name).Rules);
            IEnumerable<RuleModel> rules = CodeSpans.Of(row[3]).Select(id => Specs.Tcp.Rules.Single(r => r.Id == id)).ToArray();
            Assert.Empty(rules.Where(r => r.Unreachable is null || r.Unreachable.Contains("SECURITY", StringComparison.Ordinal)).Select(r => r.Id).Except(fired).Select(id => $"{row[0]}: {id}"));
        }
    }

    [Fact]
    public void EveryNameOfARequirement_Exists()
    {
        HashSet<string> known = [.. Names(Specs.Tcp)];
        foreach (string[] row in RequirementRows)
        {
            Assert.Empty(CodeSpans.Of(row[2]).Except(known).Select(n => $"{row[0]}: {n}"));
            foreach (string name in CodeSpans.Scenarios(row[3])) Passed(name);
            foreach (string test in CodeSpans.Of(row[3]).Except(CodeSpans.Scenarios(row[3])))
                Assert.NotEmpty(Directory.GetFiles(Repository.PathOf("tests"), test + ".cs", SearchOption.AllDirectories));
        }
    }

    private static ScenarioLibrary.PlayedScenario Passed(string name)
    {
        Assert.True(ScenarioLibrary.All.TryGetValue(name, out ScenarioLibrary.PlayedScenario? played), $"There is no scenario {name}.");
        Assert.True(played.Passed, name);
        return played;
    }

    private static IEnumerable<string> Names(ProtocolModel model) =>
        model.Rules.Select(r => r.Id).Concat(model.Variables.Select(v => v.Name)).Concat(model.Parameters.Select(p => p.Name)).Concat(model.Host.Select(h => h.Name))
            .Concat(model.Events.SelectMany(e => e.Steps.Select(s => s.Name))).Concat(["USABLE", "judged", "seq32"]);

    private static IEnumerable<string> Numbered(string prefix, int first, int last) => Enumerable.Range(first, last - first + 1).Select(n => prefix + n);
}
