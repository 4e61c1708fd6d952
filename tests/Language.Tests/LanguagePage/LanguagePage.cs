using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.LanguagePage;

/// <summary>spec/LANGUAGE.md, its examples and its tables of keys.</summary>
internal static partial class LanguagePage
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("spec/LANGUAGE.md"));

    /// <summary>The examples, one after another.</summary>
    public static string Examples()
    {
        var text = new StringBuilder();
        bool inside = false;
        foreach (string line in Lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inside = !inside && line == "```yaml";
            else if (inside) text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The tables under <c>Keys of ...</c>, by what they are of.</summary>
    public static IReadOnlyDictionary<string, KeyTable> KeyTables()
    {
        var tables = new Dictionary<string, KeyTable>(StringComparer.Ordinal);
        for (int i = 0; i < Lines.Length; i++)
        {
            Match caption = Caption().Match(Lines[i]);
            if (caption.Success) tables.Add(caption.Groups[1].Value, ReadTable(Lines.Skip(i + 1).SkipWhile(line => line.Length == 0).TakeWhile(line => line.StartsWith('|')).Skip(2)));
        }

        return tables;
    }

    private static KeyTable ReadTable(IEnumerable<string> rows)
    {
        var cells = rows.Select(row => row.Split('|')).Select(row => (Key: row[1].Trim(), What: string.Join('|', row.Skip(2)).Trim())).ToList();
        var keys = cells.Where(cell => cell.Key.StartsWith('`')).ToList();
        return new KeyTable(
            [.. keys.Where(cell => cell.What.StartsWith("**required**", StringComparison.Ordinal)).Select(cell => cell.Key.Trim('`'))],
            [.. keys.Where(cell => !cell.What.StartsWith("**required**", StringComparison.Ordinal)).Select(cell => cell.Key.Trim('`'))],
            cells.Any(cell => cell.Key == "*NAME*"));
    }

    [GeneratedRegex(@"^\*\*Keys of (.+?)\*\*")]
    private static partial Regex Caption();
}

/// <summary>A table of keys as the page shows it.</summary>
internal sealed record KeyTable(IReadOnlyList<string> Required, IReadOnlyList<string> Optional, bool HoldsNames);
