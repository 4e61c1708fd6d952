using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Tests.Harness;

/// <summary>
/// Programs with what the compiler says of them written into them: <c>[|TFSM2001:est|].Send(1)</c> is a diagnostic TFSM2001 whose span is <c>est</c>.
/// Marks may be nested.
/// </summary>
internal static partial class Markup
{
    /// <summary>The program without its marks.</summary>
    public static string Strip(string marked) => Mark().Replace(marked, "");

    /// <summary>The program with its diagnostics marked; the wider mark outside, and of equal spans the smaller id.</summary>
    public static string Write(string program, IEnumerable<Diagnostic> diagnostics)
    {
        Diagnostic[] found = [.. diagnostics.OrderBy(d => d.Location.SourceSpan.Length).ThenByDescending(d => d.Id, StringComparer.Ordinal)];
        var text = new StringBuilder();
        for (int at = 0; at <= program.Length; at++)
        {
            foreach (Diagnostic _ in found.Where(d => d.Location.SourceSpan.End == at)) text.Append("|]");
            foreach (Diagnostic d in found.Reverse().Where(d => d.Location.SourceSpan.Start == at)) text.Append($"[|{d.Id}:");
            if (at < program.Length) text.Append(program[at]);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\[\|[A-Z]+[0-9]+:|\|\]")]
    private static partial Regex Mark();
}
