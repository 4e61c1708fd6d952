using System;
using System.Collections.Generic;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>The names of one kind, in their order: refuses doubles, and names that become one in C#.</summary>
/// <param name="kind">What they are, for messages: <c>state</c>.</param>
/// <param name="problems">Where to report.</param>
/// <param name="camel">Whether their C# names begin with a small letter.</param>
internal sealed class NameList(string kind, BindingProblems problems, bool camel = false)
{
    private readonly IdentifierScope _identifiers = new(problems, camel);
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>The names in the order declared.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Declares a name.</summary>
    /// <returns>Its C# name; null if the name is missing or was there before, so that what it names must be left out.</returns>
    public string? Declare(NameSyntax name)
    {
        if (name.IsMissing) return null;
        if (_indices.ContainsKey(name.Text))
        {
            problems.Duplicate(name.Span, $"The {kind} {Wording.Quote(name.Text)} is declared twice; take one away or rename it.");
            return null;
        }

        _indices.Add(name.Text, _names.Count);
        _names.Add(name.Text);
        return _identifiers.Claim(name, kind);
    }

    /// <summary>The index of a name; -1 if there is none.</summary>
    public int Find(string name) => _indices.TryGetValue(name, out int index) ? index : -1;

    /// <summary>The index of a name; if there is none reports it and gives -1.</summary>
    public int Require(NameSyntax name)
    {
        int index = Find(name.Text);
        if (index < 0 && !name.IsMissing) problems.Unknown(name.Span, $"There is no {kind} {Wording.Quote(name.Text)}{Suggest.DidYouMean(name.Text, Names)}");
        return index;
    }

    /// <summary>A free C# name for what has none of its own.</summary>
    public string Invent(string name) => _identifiers.Invent(name);
}
