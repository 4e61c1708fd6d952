using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Language.Binding;

/// <summary>Parameters, variables, and the names of predicates, values and actions.</summary>
internal static class DeclarationPass
{
    public static void Parameters(Draft draft)
    {
        foreach (ParameterSyntax syntax in draft.Syntax.Parameters)
        {
            if (draft.Names.Parameters.Declare(syntax.Name) is not { } identifier) continue;
            ConstantExpr? value = ConstantBinder.Bind(draft, syntax.Value, null, $"The parameter {Wording.Quote(syntax.Name.Text)}");
            if (value is not null && value.Type.Kind is not (ValueKind.Bool or ValueKind.Integer or ValueKind.Duration))
            {
                draft.Problems.WrongType(syntax.Value.Span, $"The parameter {Wording.Quote(syntax.Name.Text)} is {draft.Types.Describe(value.Type)}; parameters are true or false, numbers or durations.");
                value = null;
            }

            value ??= new ConstantExpr(ValueType.Number, 0);
            Expr read = syntax.Build ? value : new ParameterExpr(value.Type, draft.Parameters.Count);
            draft.Globals.Declare(syntax.Name, "parameter", new ValueSymbol(read, new DeclaredType(value.Type)));
            draft.Parameters.Add(new ParameterModel(syntax.Name.Text, identifier, value.Type, value.Value, syntax.Build, syntax.Doc, syntax.Section));
        }
    }

    public static void Variables(Draft draft)
    {
        foreach (VariableSyntax syntax in draft.Syntax.Variables)
        {
            if (draft.Names.Variables.Declare(syntax.Name) is not { } identifier) continue;
            DeclaredType type = draft.Types.Bind(syntax.Type, syntax.Name);
            long initial = syntax.Initial is null ? 0 : ConstantBinder.Bind(draft, syntax.Initial, type, $"The variable {Wording.Quote(syntax.Name.Text)}")?.Value ?? 0;
            draft.Globals.Declare(syntax.Name, "variable", new ValueSymbol(new VariableExpr(type.Type, draft.Variables.Count), type));
            draft.VariableTypes.Add(type);
            draft.Variables.Add(new VariableModel(syntax.Name.Text, identifier, type.Type, initial, syntax.Doc, syntax.Section));
        }
    }

    public static void Definitions(Draft draft)
    {
        foreach (DefinitionSyntax syntax in draft.Syntax.Definitions)
        {
            if (draft.Names.Definitions.Declare(syntax.Name) is null) continue;
            draft.Globals.Declare(syntax.Name, syntax.IsPredicate ? "predicate" : "value", new DefinitionSymbol(syntax));
            CheckFormals(draft, syntax);
        }
    }

    public static void Actions(Draft draft)
    {
        foreach (ActionSyntax syntax in draft.Syntax.Actions)
        {
            if (draft.Names.Actions.Declare(syntax.Name) is not null) draft.Actions.Add(syntax.Name.Text, syntax);
        }
    }

    public static void Timers(Draft draft)
    {
        foreach (TimerSyntax syntax in draft.Syntax.Timers)
        {
            if (syntax.Name.Text == "all") draft.Problems.Duplicate(syntax.Name.Span, "A timer cannot be named `all`: `cancel: all` cancels all timers.");
            if (draft.Names.Timers.Declare(syntax.Name) is not { } identifier) continue;
            draft.TimerSyntaxes.Add(syntax);
            draft.Positions.Timers.Add(syntax.Name.Span);
            draft.Timers.Add(new TimerModel(syntax.Name.Text, identifier, new ConstantExpr(ValueType.Duration, 0), syntax.Doc, syntax.Section));
        }
    }

    /// <summary>How long timers run, when every name is known.</summary>
    public static void CompleteTimers(Draft draft)
    {
        for (int i = 0; i < draft.Timers.Count; i++)
        {
            TimerSyntax syntax = draft.TimerSyntaxes[i];
            Scope scope = EventScope.None(draft, "`after`");
            Expr? after = new ExpressionBinder(draft, scope).BindAs(syntax.After, DeclaredType.Duration, $"How long {Wording.Quote(syntax.Name.Text)} runs");
            if (after is not null && draft.Definitions.IsBounded(after, syntax.After.Span)) draft.Timers[i] = draft.Timers[i] with { After = after };
        }
    }

    private static void CheckFormals(Draft draft, DefinitionSyntax syntax)
    {
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (NameSyntax formal in syntax.Parameters)
        {
            if (formal.IsMissing || draft.Globals.IsTaken(formal, "argument")) continue;
            if (!seen.Add(formal.Text)) draft.Problems.Duplicate(formal.Span, $"{Wording.Quote(formal.Text)} is the name of two arguments.");
        }
    }
}
