using System;
using System.Collections.Generic;
using System.Globalization;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>Reads single nodes: each method takes a node of one form, or reports that it has another.</summary>
internal sealed class NodeReader(ProblemBag problems)
{
    /// <summary>Where problems go.</summary>
    public ProblemBag Problems { get; } = problems;

    /// <summary>Reports a malformed key or value (TFSM0002).</summary>
    public void Bad(TextSpan span, string message) => Problems.Add(ProblemRules.BadKey, span, message);

    /// <summary>A text; null, and reported, if there is none.</summary>
    public YamlScalar? Scalar(YamlNode node, string what)
    {
        if (node is YamlScalar { IsEmpty: false } scalar) return scalar;
        Bad(Start(node), $"{what} {(node is YamlScalar ? "has no value" : "is one text, not " + FormOf(node))}: write it behind the colon.");
        return null;
    }

    /// <summary>A text for people.</summary>
    public string? Text(YamlNode node, string what) => Scalar(node, what)?.Value;

    /// <summary><c>true</c> or <c>false</c>; false where it is neither.</summary>
    public bool Bool(YamlNode node, string what)
    {
        if (Scalar(node, what) is not { } scalar) return false;
        if (scalar.Value is not ("true" or "false")) Bad(scalar.Span, $"{what} is `true` or `false`, not {Wording.Quote(scalar.Value)}.");
        return scalar.Value == "true";
    }

    /// <summary>A whole number between two bounds, both included.</summary>
    public long? Number(YamlNode node, string what, long least, long most)
    {
        if (Scalar(node, what) is not { } scalar) return null;
        bool read = long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value);
        if (read && value >= least && value <= most) return value;
        Bad(scalar.Span, FormattableString.Invariant($"{what} is a whole number from {least} to {most}, not {Wording.Quote(scalar.Value)}."));
        return null;
    }

    /// <summary>A name that may hold blanks, as states and signals have them.</summary>
    public NameSyntax Name(YamlNode node, string what) => Scalar(node, what) is { } scalar ? Names.Phrase(scalar, what, this) : NameSyntax.Missing(Start(node));

    /// <summary>A name that stands in expressions.</summary>
    public NameSyntax Identifier(YamlNode node, string what) =>
        Scalar(node, what) is { } scalar ? Names.Identifier(scalar, what, this) : NameSyntax.Missing(Start(node));

    /// <summary>An expression.</summary>
    public ExpressionSyntax Expression(YamlNode node, string what)
    {
        if (Scalar(node, what) is not { } scalar) return new MissingExpressionSyntax(Start(node));
        return ExpressionParser.Parse(new TextSlice(scalar), Problems) ?? new MissingExpressionSyntax(scalar.Span);
    }

    /// <summary>The items of a list; a node that is no list counts as its only item.</summary>
    public IReadOnlyList<YamlNode> Items(YamlNode node, string what)
    {
        if (node is YamlSequence sequence) return sequence.Items;
        if (node is not YamlScalar { IsEmpty: true }) return [node];
        Bad(Start(node), $"{what} has no value: write it behind the colon, or write `[]`.");
        return [];
    }

    /// <summary>The entries of a map whose keys are names; of a doubled key, which was reported, only the first. Nothing at all counts as no entries.</summary>
    public IReadOnlyList<YamlEntry> Entries(YamlNode node, string what)
    {
        if (node is YamlScalar { IsEmpty: true }) return [];
        if (node is YamlMapping mapping) return First(mapping.Entries);
        Bad(Start(node), $"{what} is a map, `NAME: ...` for each, not {FormOf(node)}.");
        return [];
    }

    /// <summary>A map with keys of the language.</summary>
    /// <param name="node">The map; nothing at all counts as an empty one.</param>
    /// <param name="keys">Its keys; others are reported.</param>
    /// <param name="owner">Where a missing key is reported.</param>
    public NodeMap Map(YamlNode node, KeySet keys, TextSpan owner)
    {
        if (node is YamlMapping mapping) return new NodeMap(this, keys, owner, First(mapping.Entries));
        if (node is not YamlScalar { IsEmpty: true })
        {
            Bad(Start(node), $"{Capital(keys.Context)} is a map of keys, not {FormOf(node)}.");
            return new NodeMap(this, keys with { Required = [], Optional = [.. keys.Keys] }, owner, []);
        }

        return new NodeMap(this, keys, owner, []);
    }

    /// <summary>Where a node begins: a list over many lines is not marked as a whole.</summary>
    public static TextSpan Start(YamlNode node) => node is YamlScalar ? node.Span : new TextSpan(node.Span.Start, Math.Min(1, node.Span.Length));

    private static string FormOf(YamlNode node) => node switch
    {
        YamlSequence => "a list",
        YamlMapping => "a map",
        _ => "a text",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static List<YamlEntry> First(IReadOnlyList<YamlEntry> entries)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var first = new List<YamlEntry>(entries.Count);
        foreach (YamlEntry entry in entries)
        {
            if (seen.Add(entry.Key.Value)) first.Add(entry);
        }

        return first;
    }
}
