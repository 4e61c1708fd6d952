using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Reporting;

namespace TcpFsm.Tool.Scenarios;

/// <summary>For people: the rules that fired with their counts, then those that did not, then those declared unreachable.</summary>
/// <param name="output">Where to.</param>
internal sealed class CoverageTable(TextWriter output) : ICoverageTable
{
    private const int CountWidth = 8;
    private const int LongestId = 24;

    /// <inheritdoc/>
    public void Print(RuleCoverage coverage)
    {
        IReadOnlyList<RuleModel> rules = coverage.Model.Rules;
        int width = Math.Min(LongestId, rules.Count == 0 ? 0 : rules.Max(r => r.Id.Length));
        int fired = coverage.Fired.Count(n => n > 0);
        output.WriteLine($"Rules: {fired} of {rules.Count} fired, {coverage.Missing.Count} did not, {coverage.Unreachable.Count} declared unreachable");
        for (int i = 0; i < rules.Count; i++)
        {
            if (coverage.Fired[i] > 0) Line(FormattableString.Invariant($"{coverage.Fired[i]}"), rules[i], width, rules[i].Section);
        }

        foreach (RuleModel rule in coverage.Missing) Line("not", rule, width, rule.Section);
        foreach (RuleModel rule in coverage.Unreachable) Line("-", rule, width, rule.Unreachable);
        output.WriteLine();
    }

    private void Line(string count, RuleModel rule, int width, string? text) =>
        output.WriteLine(Printable.Escape($"{count.PadLeft(CountWidth)}  {rule.Id.PadRight(width)}  {text}".TrimEnd()));
}
