using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;
using TcpFsm.Language.Text;

namespace TcpFsm.Graph.Page;

/// <summary>Text of a spec in HTML, and a template's places filled.</summary>
internal static class PageText
{
    private static readonly Regex Place = new("@\\{([a-z]+)\\}", RegexOptions.CultureInvariant);

    /// <summary>Text that stays text, in elements and in quoted attributes.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in Printable.Escape(text))
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Fills the places <c>@{name}</c> of a template in one pass: what is filled in is not looked through again.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Place.Replace(template, m => values.TryGetValue(m.Groups[1].Value, out string? value) ? value : throw new ArgumentException($"Nothing is known for {m.Value}.", nameof(values)));
}
