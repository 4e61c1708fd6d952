using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TcpFsm.Mutation.Judging;

/// <summary>Mutants known to do the same as the spec, each with the reason: tests/Mutation/equivalent.md.</summary>
internal sealed class Equivalents
{
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    private Equivalents()
    {
    }

    /// <summary>How many are listed.</summary>
    public int Count => _reasons.Count;

    /// <summary>Reads the list: a heading for each reason, under it the mutants as list items in back quotes.</summary>
    public static Equivalents Read()
    {
        var list = new Equivalents();
        string reason = "";
        foreach (string line in File.ReadLines(RepositoryFolder.PathOf("tests/Mutation/equivalent.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) reason = line[3..];
            if (line.StartsWith("* `", StringComparison.Ordinal) && line.EndsWith('`')) list._reasons[line[3..^1]] = reason;
        }

        return list;
    }

    /// <summary>Whether a mutant is listed.</summary>
    public bool Holds(string name) => _reasons.ContainsKey(name);

    /// <summary>Listed mutants that are no more, or that something kills.</summary>
    public IEnumerable<string> Stale(IEnumerable<string> survivors) => _reasons.Keys.Except(survivors, StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
