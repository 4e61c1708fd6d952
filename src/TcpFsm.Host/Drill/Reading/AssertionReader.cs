using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using TcpFsm.Host.Drill.Script;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>
/// Reads code: Python, of which scripts use <c>assert</c> with comparisons of numbers and names. What is printed is left out; all else is not supported.
/// </summary>
internal static partial class AssertionReader
{
    /// <summary>Reads the code between <c>%{</c> and <c>}%</c>.</summary>
    public static ScriptEvent Read(string code, ScriptPosition position, string text, ScriptTime time)
    {
        var comparisons = new List<Comparison>();
        foreach (string line in code.Replace("\\\r\n", " ").Replace("\\\n", " ").Split('\n', ';'))
        {
            string statement = WithoutComment(line).Trim();
            if (statement.Length == 0 || statement.StartsWith("print", StringComparison.Ordinal)) continue;
            if (Condition(statement) is not { } comparison)
                return new UnsupportedEvent(position, text, time, $"code other than assertions of numbers and names: {statement}");
            comparisons.Add(comparison);
        }

        return new AssertionEvent(position, text, time, comparisons);
    }

    private static string WithoutComment(string line) => line.IndexOf('#') is >= 0 and int at ? line[..at] : line;

    /// <summary>What stands behind a comma is for who reads the failure.</summary>
    private static Comparison? Condition(string statement)
    {
        if (!statement.StartsWith("assert", StringComparison.Ordinal)) return null;
        string condition = statement["assert".Length..].Split(',')[0].Trim();
        string[] parts = Operator().Split(condition);
        if (parts.Length < 3) return null;
        var operands = new List<string>();
        var operators = new List<string>();
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i].Trim();
            if (i % 2 == 0 && !Operand().IsMatch(part)) return null;
            (i % 2 == 0 ? operands : operators).Add(part);
        }

        return new Comparison(condition, operands, operators);
    }

    [GeneratedRegex("(==|!=|<=|>=|<|>)", RegexOptions.CultureInvariant)]
    private static partial Regex Operator();

    [GeneratedRegex(@"^(\d{1,18}|[A-Za-z_]\w*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Operand();
}
