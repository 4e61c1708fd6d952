using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Naming;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Language.Binding;

/// <summary>Predicates and values, bound when first used: once for each message they read and each list of argument types.</summary>
internal sealed class DefinitionTable(Draft draft)
{
    private readonly Dictionary<(string Name, int Message, EquatableArray<ValueType> Types), DefinitionEntry> _entries = [];
    private readonly List<DefinitionModel> _models = [];
    private readonly List<ExprSize> _sizes = [];
    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly UsePath _open = new();

    /// <summary>Those bound so far; each calls only earlier ones.</summary>
    public IReadOnlyList<DefinitionModel> Models => _models;

    /// <summary>Whether a definition was used.</summary>
    public bool IsUsed(string name) => _used.Contains(name);

    /// <summary>Whether an expression, with the definitions it calls, is within the limits; reports it if not.</summary>
    public bool IsBounded(Expr expr, TextSpan span)
    {
        if (ExprSize.Of(expr, _sizes).IsBounded) return true;
        draft.Problems.Malformed(span, $"The expression is too large: with the predicates and values it calls it has more than {BindingLimits.Weight} parts or is nested more than {BindingLimits.Depth} deep.");
        return false;
    }

    /// <summary>The value of a definition at a place; null if it has none there, which is reported.</summary>
    public Expr? Use(DefinitionSyntax syntax, IReadOnlyList<Expr> arguments, Scope scope, TextSpan span)
    {
        if (arguments.Count != syntax.Parameters.Count)
        {
            draft.Problems.WrongType(span, $"{Wording.Quote(syntax.Name.Text)} takes {syntax.Parameters.Count} argument(s), here is none.");
            return null;
        }

        DefinitionEntry entry = Find(syntax, span, scope.Message, arguments.Select(a => Widen(a.Type)).ToEquatableArray());
        if (entry.InProgress) ReportCircle(syntax, span);
        else if (entry.Missing is { } missing) scope.ReportMissing(span, missing, syntax.Name.Text);
        return entry.Index < 0 ? null : new DefinitionExpr(entry.Type, entry.Index, arguments.ToEquatableArray());
    }

    private void ReportCircle(DefinitionSyntax syntax, TextSpan span)
    {
        (TextSpan use, string name, string path) = _open.Close(syntax.Name.Text, span);
        draft.Problems.Malformed(use, $"{Wording.Quote(name)} is defined by itself: {path}.");
    }

    // Numbers of all widths are alike in an expression.
    private static ValueType Widen(ValueType type) => type.IsNumeric ? ValueType.Number : type;

    private DefinitionEntry Find(DefinitionSyntax syntax, TextSpan use, int message, EquatableArray<ValueType> types)
    {
        if (_entries.TryGetValue((syntax.Name.Text, -1, types), out DefinitionEntry? known) && known.Index >= 0) return known;
        if (_entries.TryGetValue((syntax.Name.Text, message, types), out known)) return known;
        _used.Add(syntax.Name.Text);
        var entry = new DefinitionEntry();
        _entries.Add((syntax.Name.Text, message, types), entry);
        _open.Push(syntax.Name.Text, use);
        BindBody(entry, syntax, message, types);
        _open.Pop();
        entry.InProgress = false;
        return entry;
    }

    private void BindBody(DefinitionEntry entry, DefinitionSyntax syntax, int message, EquatableArray<ValueType> types)
    {
        var scope = new Scope(draft, message, Wording.Quote(syntax.Name.Text)) { IsDefinition = true };
        List<ArgumentModel> formals = AddFormals(syntax, scope, types);
        Expr? body = BindBody(syntax, new ExpressionBinder(draft, scope));
        entry.Missing = scope.Missing;
        if (body is null || scope.Missing is not null || !IsBounded(body, syntax.Body.Span) || !HasRoom(syntax)) return;
        int read = Reads(body) ? message : -1;
        entry.Type = Widen(body.Type);
        entry.Index = _models.Count;
        _sizes.Add(ExprSize.Of(body, _sizes));
        _models.Add(new DefinitionModel(syntax.Name.Text, Name(syntax.Name.Text), read, formals.ToEquatableArray(), body));
        _entries[(syntax.Name.Text, read, types)] = entry;
    }

    private List<ArgumentModel> AddFormals(DefinitionSyntax syntax, Scope scope, EquatableArray<ValueType> types)
    {
        var formals = new List<ArgumentModel>();
        for (int i = 0; i < types.Count; i++)
        {
            string name = syntax.Parameters[i].Text;
            scope.Add(name, new ValueSymbol(new FormalExpr(types[i], i), new DeclaredType(types[i])));
            formals.Add(new ArgumentModel(name, Identifiers.Camel(name), types[i]));
        }

        return formals;
    }

    private Expr? BindBody(DefinitionSyntax syntax, ExpressionBinder expressions)
    {
        if (syntax.IsPredicate) return expressions.BindAs(syntax.Body, DeclaredType.Bool, $"The predicate {Wording.Quote(syntax.Name.Text)}");
        Expr? value = expressions.Bind(syntax.Body, null);
        if (value?.Type.Kind != ValueKind.Bool) return value;
        draft.Problems.WrongType(syntax.Body.Span, $"{Wording.Quote(syntax.Name.Text)} stands under `values:` but is true or false; put it under `predicates:`.");
        return null;
    }

    private bool HasRoom(DefinitionSyntax syntax)
    {
        if (_models.Count < BindingLimits.Definitions) return true;
        draft.Problems.Malformed(syntax.Name.Span, $"Predicates and values, counted for each message and types of arguments they are used with, are more than {BindingLimits.Definitions}.");
        return false;
    }

    private bool Reads(Expr expr) => expr switch
    {
        FieldExpr or FlagExpr => true,
        DefinitionExpr use when _models[use.Definition].Message >= 0 => true,
        _ => ExprChildren.Of(expr).Any(Reads),
    };

    private string Name(string name)
    {
        string wanted = Identifiers.Pascal(name), free = wanted;
        for (int n = 2; !_identifiers.Add(free); n++) free = $"{wanted}_{n}";
        return free;
    }
}
