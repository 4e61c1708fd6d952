using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Syntax.Reading;

/// <summary>A map whose keys were held against the table; unknown and missing ones are reported when it is made.</summary>
internal sealed class NodeMap
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly KeySet _keys;

    public NodeMap(NodeReader nodes, KeySet keys, TextSpan owner, IReadOnlyList<YamlEntry> entries)
    {
        (Nodes, _keys, Owner) = (nodes, keys, owner);
        var others = new List<YamlEntry>();
        foreach (YamlEntry entry in entries)
        {
            if (keys.Contains(entry.Key.Value)) _values.Add(entry.Key.Value, entry.Value);
            else if (keys.HoldsNames) others.Add(entry);
            else Unknown(entry.Key);
        }

        Others = others;
        foreach (string key in keys.Required)
        {
            if (!_values.ContainsKey(key)) nodes.Bad(owner, $"{Wording.Quote(key)} is missing in {keys.Context}.");
        }
    }

    /// <summary>Reads the values.</summary>
    public NodeReader Nodes { get; }

    /// <summary>What the map belongs to; stands in for values that are missing.</summary>
    public TextSpan Owner { get; }

    /// <summary>The entries whose keys are names of the spec's own.</summary>
    public IReadOnlyList<YamlEntry> Others { get; }

    /// <summary>A key's value; null if it is not there.</summary>
    public YamlNode? this[string key] => !_keys.Contains(key) ? throw new ArgumentException(key) : _values.TryGetValue(key, out YamlNode? value) ? value : null;

    /// <summary>A text, if the key is there.</summary>
    public string? Text(string key) => this[key] is { } node ? Nodes.Text(node, Wording.Quote(key)) : null;

    /// <summary>Whether a key is there and says <c>true</c>.</summary>
    public bool Bool(string key) => this[key] is { } node && Nodes.Bool(node, Wording.Quote(key));

    /// <summary>A name with blanks, if the key is there.</summary>
    public NameSyntax? Name(string key) => this[key] is { } node ? Nodes.Name(node, Wording.Quote(key)) : null;

    /// <summary>A name for expressions, if the key is there.</summary>
    public NameSyntax? Identifier(string key) => this[key] is { } node ? Nodes.Identifier(node, Wording.Quote(key)) : null;

    /// <summary>An expression, if the key is there.</summary>
    public ExpressionSyntax? Expression(string key) => this[key] is { } node ? Nodes.Expression(node, Wording.Quote(key)) : null;

    /// <summary>The names of a list or a single name; empty if the key is not there.</summary>
    public IReadOnlyList<NameSyntax> NamesOf(string key) => Items(key, item => Nodes.Name(item, $"A name in {Wording.Quote(key)}"));

    /// <summary>What is read from each item of a list, or from a single one; empty if the key is not there.</summary>
    public IReadOnlyList<T> Items<T>(string key, Func<YamlNode, T?> read) where T : class =>
        this[key] is { } node ? Nodes.Items(node, Wording.Quote(key)).Select(read).OfType<T>().ToList() : [];

    /// <summary>What is read from each entry of a map whose keys are names; empty if the key is not there.</summary>
    public IReadOnlyList<T> Entries<T>(string key, Func<YamlEntry, T?> read) where T : class =>
        this[key] is { } node ? Nodes.Entries(node, Wording.Quote(key)).Select(read).OfType<T>().ToList() : [];

    private void Unknown(YamlScalar key)
    {
        string hint = Suggest.Nearest(key.Value, _keys.Keys) is { } nearest
            ? $"did you mean {Wording.Quote(nearest)}?"
            : $"its keys are {string.Join(", ", _keys.Keys)}.";
        Nodes.Bad(key.Span, $"{Wording.Quote(key.Value)} is no key of {_keys.Context}; {hint}");
    }
}
