using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Binding;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Pages;

/// <summary>docs/flags.md: its tables are what is derived from TCP's spec with all parameters at their usual values, and with the run-time ones free.</summary>
public class FlagPageTests
{
    private const ulong Urg = 0x20;

    private static readonly (ulong Bit, string Name)[] Flags = [(2, "SYN"), (1, "FIN"), (4, "RST"), (0x10, "ACK")];

    private static readonly ulong[] Combinations = [.. Enumerable.Range(0, 16).Select(i => (ulong)((i & 7) | ((i & 8) << 1)))];

    private static readonly Lazy<(DerivedModel Usual, DerivedModel Free, ProtocolModel Model)> Derived = new(Derive);

    [Fact]
    public void WhatIsSent_IsWhatThePageSays() => AssertRows("What is sent", SentRows());

    [Fact]
    public void WhatArrives_IsWhatThePageSays() => AssertRows("What arrives", ReceivedRows());

    private static void AssertRows(string heading, IEnumerable<string> derived)
    {
        string rows = string.Join('\n', derived);
        Assert.True(rows == string.Join('\n', PageRows(heading)), $"Under \"{heading}\" the page should have these rows:\n{rows}");
    }

    private static IEnumerable<string> SentRows()
    {
        for (int i = 0; i < Derived.Value.Model.States.Count; i++)
        {
            DerivedState usual = Derived.Value.Usual.States[i];
            string[] sent = Sent(usual.Sends), stays = Sent(usual.StayingSends), more = Sent(Derived.Value.Free.States[i].Sends).Except(sent).ToArray();
            yield return $"| {Derived.Value.Model.States[i].Name} | {Cell(sent)} | {Cell(stays)} | {Cell(more)} |";
        }
    }

    private static IEnumerable<string> ReceivedRows()
    {
        int segment = Derived.Value.Model.Events.ToList().FindIndex(e => e.Name == "segment");
        for (int i = 0; i < Derived.Value.Model.States.Count; i++)
        {
            Reception reception = Derived.Value.Usual.States[i].Events[segment].Reception!;
            yield return $"| {Derived.Value.Model.States[i].Name} | {Of(reception.Acts)} | {Of(reception.Answers)} | {Of(reception.Drops)} |";
        }
    }

    private static string[] PageRows(string heading)
    {
        string page = File.ReadAllText(Repository.PathOf("docs/flags.md"));
        string section = page.Split("\n## ").Single(s => s.StartsWith(heading + "\n", StringComparison.Ordinal));
        return section.Split('\n').SkipWhile(l => !l.StartsWith("|---", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(l => l.StartsWith("| ", StringComparison.Ordinal)).ToArray();
    }

    private static string[] Sent(EquatableArray<SentFlags> sends) => sends.Count == 0 ? [] : Combinations.Where(f => Has(sends[0].Flags, f))
        .Select(f => sends[0].Flags.Contains(f | Urg) ? Name(f) + "[,URG]" : Name(f)).ToArray();

    private static bool Has(FlagCubes flags, ulong combination) => flags.Contains(combination) || flags.Contains(combination | Urg);

    private static string Of(FlagCubes flags) => Cell(Combinations.Where(f => flags.Contains(f)).Select(Name));

    private static string Cell(IEnumerable<string> names) => string.Join(" ", names.Select(n => $"`{n}`"));

    private static string Name(ulong flags) =>
        flags == 0 ? "none" : string.Join(",", Flags.Where(f => (flags & f.Bit) != 0).Select(f => f.Name));

    private static (DerivedModel Usual, DerivedModel Free, ProtocolModel Model) Derive()
    {
        SpecCompilation tcp = SpecCompiler.Compile(new SourceText("tcp.fsm.yaml", File.ReadAllText(Repository.PathOf("spec/tcp.fsm.yaml"))));
        SpecSyntax syntax = tcp.Syntax!;
        // A parameter that is fixed when the spec is built is known to the analysis; so fixing all derives for their usual values.
        SpecSyntax built = syntax with { Parameters = syntax.Parameters.Select(p => p with { Build = true }).ToArray() };
        ProtocolModel usual = SpecBinder.Bind(built, new ProblemBag()).Model!;
        return (SpecAnalyzer.Derive(usual), SpecAnalyzer.Derive(tcp.Model!), tcp.Model!);
    }
}
