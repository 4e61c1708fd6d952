using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Rules;

/// <summary>One row of the tables in docs/rules/README.md: a program that breaks a rule, and one that looks like it and does not.</summary>
internal sealed record ProgramRow(string Rule, string What, string Reported, string Silent);

/// <summary>The tables of programs in docs/rules/README.md.</summary>
internal static partial class ProgramTable
{
    private const string Place = "// the program";

    private static readonly string Page = Repository.PathOf("docs/rules/README.md");

    /// <summary>The rows, with the marks of <see cref="Harness.Markup"/>.</summary>
    public static IReadOnlyList<ProgramRow> Rows { get; } = [.. Read()];

    /// <summary>The file that a program stands in.</summary>
    public static string InFile(string program) => MarkdownBlocks.Read(Page, "csharp")[0].Replace(Place, program);

    [GeneratedRegex("⟦(CS[0-9]+):")]
    private static partial Regex Other();

    private static IEnumerable<ProgramRow> Read()
    {
        string rule = "";
        foreach (string line in File.ReadLines(Page))
        {
            if (line.StartsWith("### TFSM", StringComparison.Ordinal)) rule = line[4..12];
            if (rule.Length == 0 || !line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| | ", StringComparison.Ordinal)) continue;
            string[] cells = line.Replace("\\|", "\0").Split('|');
            yield return new ProgramRow(rule, cells[1].Trim(), Program(cells[2], rule), Program(cells[3], rule));
        }
    }

    // Code stands between single backticks, a line each; `⟦x⟧` is what the rule reports, `⟦CS8509:x⟧` what the compiler does.
    private static string Program(string cell, string rule)
    {
        string code = string.Join('\n', cell.Trim().Split("<br>").Select(l => l.Trim('`'))).Replace('\0', '|');
        return Other().Replace(code, "[|$1:").Replace("⟦", $"[|{rule}:").Replace("⟧", "|]");
    }
}
