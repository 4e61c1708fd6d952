using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>Reads <c>names: { x: 1234567, y: 7654321 }</c>.</summary>
internal sealed class NumberNamesReader(NodeReader nodes)
{
    private const int LongestName = 8;
    private const int MostNames = 26;

    /// <summary>Reads the names.</summary>
    public NumberNames Read(YamlNode node)
    {
        IReadOnlyList<YamlEntry> entries = nodes.Map(node, "`names`");
        if (entries.Count > MostNames) nodes.Report(node.Span, $"More than {MostNames} names: a reader keeps no more apart.");
        return new NumberNames(entries.Take(MostNames).Select(Read).OfType<NamedNumber>().ToArray());
    }

    private NamedNumber? Read(YamlEntry entry)
    {
        string name = entry.Key.Value;
        if (name.Length is 0 or > LongestName || !IsLetter(name[0]) || !name.All(c => IsLetter(c) || c is >= '0' and <= '9'))
        {
            nodes.Report(entry.Key.Span, $"{Wording.Quote(name)} cannot stand for a number: write a letter, and up to {LongestName - 1} letters and digits.");
            return null;
        }

        if (nodes.Text(entry.Value, "A number") is not { } text) return null;
        if (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number)) return new NamedNumber(name, number);
        nodes.Report(entry.Value.Span, $"{Wording.Quote(text)} is no sequence number: write one from 0 to 4294967295.");
        return null;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
