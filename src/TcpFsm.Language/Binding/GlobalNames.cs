using System;
using System.Collections.Generic;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>What every expression may name: variables, parameters, predicates, values and host questions. They share one namespace with the fields and flags of messages.</summary>
internal sealed class GlobalNames(BindingProblems problems, MessageTable messages)
{
    private readonly Dictionary<string, (string Kind, Symbol Symbol)> _symbols = new(StringComparer.Ordinal);

    /// <summary>All names, in the order declared.</summary>
    public IEnumerable<string> Names => _symbols.Keys;

    /// <summary>Declares a name; reports it if it means something else already.</summary>
    public void Declare(NameSyntax name, string kind, Symbol symbol)
    {
        if (IsTaken(name, kind)) return;
        _symbols.Add(name.Text, (kind, symbol));
    }

    /// <summary>Whether a local name (an argument, a <c>let</c>) would hide another; reports it if so.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">What it is, for the message.</param>
    /// <param name="message">The message in sight; null: names of all messages count.</param>
    public bool IsTaken(NameSyntax name, string kind, int? message = null)
    {
        string? other = _symbols.TryGetValue(name.Text, out var known) ? known.Kind
            : (message is { } m ? messages.Find(m, name.Text) : messages.FindAnywhere(name.Text)) is not null ? "field or flag of a message"
            : null;
        if (other is null) return false;
        problems.Duplicate(name.Span, $"The {kind} {Wording.Quote(name.Text)} has the name of a {other}; an expression could not tell them apart.");
        return true;
    }

    /// <summary>What a name stands for; null if nothing.</summary>
    public Symbol? Find(string name) => _symbols.TryGetValue(name, out var known) ? known.Symbol : null;
}
