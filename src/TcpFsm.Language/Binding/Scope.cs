using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>A name that means something, but not here: a flag where no such message arrives, another event's argument.</summary>
/// <param name="Name">The name.</param>
/// <param name="What">What it is, after "is" or "needs": <c>a field or flag of `segment`</c>.</param>
/// <param name="OfMessage">Whether a message would have to arrive.</param>
internal sealed record Missing(string Name, string What, bool OfMessage);

/// <summary>What the names of an expression can mean at its place.</summary>
/// <param name="draft">The spec.</param>
/// <param name="message">The message that arrives; -1: none.</param>
/// <param name="place">Where this is, for messages: <c>`timeout user`</c>.</param>
internal sealed class Scope(Draft draft, int message, string place)
{
    private readonly Dictionary<string, ValueSymbol> _locals = new(StringComparer.Ordinal);

    /// <summary>The message that arrives; -1: none.</summary>
    public int Message => message;

    /// <summary>Where the rule names the action whose text is bound; what does not fit its place is reported there.</summary>
    public TextSpan? UseSpan { get; set; }

    /// <summary>Whether this is the body of a predicate or value: what is missing concerns whoever uses it.</summary>
    public bool IsDefinition { get; init; }

    /// <summary>In the body of a definition: the first name that means nothing here.</summary>
    public Missing? Missing { get; private set; }

    /// <summary>Adds an argument, a <c>let</c> or a formal.</summary>
    public void Add(string name, ValueSymbol symbol) => _locals[name] = symbol;

    /// <summary>Whether a local name is taken.</summary>
    public bool Has(string name) => _locals.ContainsKey(name);

    /// <summary>What a name stands for here; null if nothing.</summary>
    public Symbol? Find(string name) =>
        _locals.TryGetValue(name, out ValueSymbol? local) ? local : draft.MessageNames.Find(message, name) ?? draft.Globals.Find(name);

    /// <summary>All names that stand for something here.</summary>
    public IEnumerable<string> Names => _locals.Keys.Concat(draft.MessageNames.NamesOf(message)).Concat(draft.Globals.Names);

    /// <summary>What a name would be elsewhere; null if nothing.</summary>
    public Missing? FindElsewhere(string name)
    {
        if (draft.MessageNames.FindAnywhere(name) is { } symbol)
        {
            (int owner, string kind) = symbol.Expr is FieldExpr field ? (field.Message, "field") : (((FlagExpr)symbol.Expr).Message, "flag");
            return new Missing(name, $"a {kind} of {Wording.Quote(draft.Messages[owner].Name)}", OfMessage: true);
        }

        return draft.ArgumentOwners.TryGetValue(name, out string? @event) ? new Missing(name, $"an argument of {Wording.Quote(@event)}", OfMessage: false) : null;
    }

    /// <summary>Reports a name that means nothing here but elsewhere; <paramref name="by"/> is the definition that needs it, if it is not named itself.</summary>
    public void ReportMissing(TextSpan span, Missing missing, string? by = null)
    {
        if (IsDefinition)
        {
            Missing ??= missing;
            return;
        }

        string subject = by is null ? $"{Wording.Quote(missing.Name)} is {missing.What}" : $"{Wording.Quote(by)} needs {Wording.Quote(missing.Name)}, {missing.What}";
        if (by is null && UseSpan is not null) subject = $"This action needs {Wording.Quote(missing.Name)}, {missing.What}";
        string reason = !missing.OfMessage ? $"and not known in {place}"
            : message < 0 ? $"and no message arrives in {place}"
            : $"but what arrives in {place} is {Wording.Quote(draft.Messages[message].Name)}";
        draft.Problems.Unknown(UseSpan ?? span, $"{subject}, {reason}.");
    }
}
