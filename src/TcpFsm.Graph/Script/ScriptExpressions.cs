using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Script;

/// <summary>
/// Writes expressions as JavaScript. <c>m</c> is the machine: <c>m.v</c> its variables, <c>m.p</c> parameters, <c>m.f</c> and <c>m.g</c> fields and
/// flags of the message at hand, <c>m.a</c> arguments of the call. Names of a spec stand behind a dot or a <c>$</c>, so none is taken for one of ours.
/// </summary>
internal sealed class ScriptExpressions
{
    private readonly ProtocolModel _model;
    private readonly List<ScriptCode> _definitions = [];
    private readonly ScriptScope _scope;

    /// <summary>Knows the definitions, and with them how each of them holds its value.</summary>
    public ScriptExpressions(ProtocolModel model)
        : this(model, ScriptScope.None, [])
    {
        foreach (DefinitionModel definition in model.Definitions) _definitions.Add(In(new ScriptScope(Formals: definition.Formals)).Write(definition.Body));
    }

    private ScriptExpressions(ProtocolModel model, ScriptScope scope, List<ScriptCode> definitions)
    {
        _model = model;
        _scope = scope;
        _definitions = definitions;
    }

    /// <summary>The body of a definition.</summary>
    public ScriptCode Definition(int definition) => _definitions[definition];

    /// <summary>The same, where other names are known.</summary>
    public ScriptExpressions In(ScriptScope scope) => new(_model, scope, _definitions);

    /// <summary>A condition.</summary>
    public string Condition(Expr expr) => Write(expr).AsTruth().Text;

    /// <summary>A value as a place of this type keeps it.</summary>
    public string Fitted(Expr expr, TcpFsm.Language.Model.ValueType type) => ScriptStore.Fit(Write(expr), type).Text;

    /// <summary>An expression.</summary>
    public ScriptCode Write(Expr expr) => expr switch
    {
        ConstantExpr e => Constant(e),
        VariableExpr e => ScriptStore.Read("m.v." + _model.Variables[e.Variable].Identifier, _model.Variables[e.Variable].Type),
        ParameterExpr e => ScriptInputs.Read("m.p." + _model.Parameters[e.Parameter].Identifier, _model.Parameters[e.Parameter]),
        FieldExpr e => ScriptStore.Read("m.f." + _model.Messages[e.Message].Fields[e.Field].Identifier, _model.Messages[e.Message].Fields[e.Field].Type),
        FlagExpr e => ScriptCode.Truth("m.g." + _model.Messages[e.Message].Flags[e.Flag].Identifier),
        ArgumentExpr e => ScriptStore.Read("m.a." + _scope.Arguments[e.Argument].Identifier, _scope.Arguments[e.Argument].Type),
        LetExpr e => _scope.Lets[e.Let],
        FormalExpr e => ScriptStore.Read("$" + _scope.Formals[e.Formal].Identifier, _scope.Formals[e.Formal].Type),
        DefinitionExpr e => Use(e),
        HostExpr e => Ask(e),
        NotExpr e => ScriptCode.Truth("!" + Write(e.Operand).AsTruth().At(Precedence.Unary), Precedence.Unary),
        AndExpr e => ScriptCode.Truth($"{Truth(e.Left, Precedence.And)} && {Truth(e.Right, Precedence.And)}", Precedence.And),
        OrExpr e => ScriptCode.Truth($"{Truth(e.Left, Precedence.Or)} || {Truth(e.Right, Precedence.Or)}", Precedence.Or),
        CompareExpr e => ScriptArithmetic.Compare(e, Write(e.Left), Write(e.Right)),
        ArithmeticExpr e => ScriptArithmetic.Compute(e, Write(e.Left), Write(e.Right)),
        BoolToNumberExpr e => Write(e.Operand).AsNumeric(),
        ConditionalExpr e => Conditional(e),
        _ => throw new ArgumentException($"No JavaScript is known for {expr.GetType().Name}.", nameof(expr)),
    };

    private string Truth(Expr expr, Precedence least) => Write(expr).AsTruth().At(least);

    private ScriptCode Constant(ConstantExpr expr) => expr.Type.Kind switch
    {
        ValueKind.Bool => ScriptCode.Truth(expr.Value != 0 ? "true" : "false"),
        ValueKind.Enum => ScriptCode.Literal(expr.Value) with { Text = $"enums.{ScriptNames.EnumMember(_model, expr)}", Precedence = Precedence.Primary },
        ValueKind.Error => ScriptCode.Literal(expr.Value) with { Text = $"error.{_model.Errors[(int)expr.Value].Identifier}", Precedence = Precedence.Primary },
        _ => ScriptCode.Literal(expr.Value),
    };

    private ScriptCode Use(DefinitionExpr expr)
    {
        DefinitionModel definition = _model.Definitions[expr.Definition];
        IEnumerable<string> arguments = expr.Arguments.Select((a, i) => Fitted(a, definition.Formals[i].Type));
        string call = $"define.{definition.Identifier}({string.Join(", ", arguments.Prepend("m"))})";
        return _definitions[expr.Definition] with { Text = call, Precedence = Precedence.Primary };
    }

    private ScriptCode Ask(HostExpr expr)
    {
        HostModel question = _model.Host[expr.Question];
        IEnumerable<string> arguments = expr.Arguments.Select((a, i) => Fitted(a, question.Arguments[i].Type));
        return ScriptInputs.Read($"m.ask({string.Join(", ", arguments.Prepend("question." + question.Identifier))})", question.Type);
    }

    private ScriptCode Conditional(ConditionalExpr expr)
    {
        (ScriptCode yes, ScriptCode no) = ScriptCode.Alike(Write(expr.WhenTrue), Write(expr.WhenFalse));
        string text = $"{Truth(expr.Condition, Precedence.Or)} ? {yes.At(Precedence.Or)} : {no.At(Precedence.Or)}";
        return new ScriptCode(text, yes.Form, yes.Range.Union(no.Range), Precedence.Conditional);
    }
}
