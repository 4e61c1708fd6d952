using System;
using System.Collections.Generic;
using TcpFsm.Language.Naming;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>C# names that must differ: those of one kind of thing.</summary>
/// <param name="problems">Where to report.</param>
/// <param name="camel">Whether names begin with a small letter.</param>
/// <remarks>What the generated code needs itself is no concern here: an emitter gives such a name a suffix.</remarks>
internal sealed class IdentifierScope(BindingProblems problems, bool camel = false)
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>Makes the C# name of a declared name and reports it if it is taken.</summary>
    public string Claim(NameSyntax name, string kind)
    {
        string identifier = camel ? Identifiers.Camel(name.Text) : Identifiers.Pascal(name.Text);
        string owner = $"{kind} {Wording.Quote(name.Text)}";
        if (_owners.TryGetValue(identifier, out string? other))
            problems.Duplicate(name.Span, $"The {owner} becomes `{identifier}` in C#, as the {other} does; choose another name.");
        else
            _owners.Add(identifier, owner);
        return identifier;
    }

    /// <summary>Makes a C# name that is still free, for what the spec gave no name.</summary>
    public string Invent(string name)
    {
        string wanted = camel ? Identifiers.Camel(name) : Identifiers.Pascal(name), free = wanted;
        for (int n = 2; _owners.ContainsKey(free); n++) free = $"{wanted}_{n}";
        _owners.Add(free, name);
        return free;
    }
}
