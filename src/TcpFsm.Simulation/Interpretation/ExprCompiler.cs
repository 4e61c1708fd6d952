using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Interpretation;

/// <summary>Reads one expression.</summary>
internal delegate long Evaluate(Frame frame);

/// <summary>Turns bound expressions into delegates, once per model.</summary>
internal sealed class ExprCompiler
{
    private readonly ProtocolModel _model;
    private readonly List<Evaluate> _definitions = [];

    public ExprCompiler(ProtocolModel model)
    {
        _model = model;
        foreach (DefinitionModel definition in model.Definitions) _definitions.Add(Compile(definition.Body));
    }

    public Evaluate Compile(Expr expr) => expr switch
    {
        ConstantExpr e => _ => e.Value,
        VariableExpr e => frame => frame.Variables[e.Variable],
        ParameterExpr e => frame => frame.Parameters[e.Parameter],
        FieldExpr e => Field(e),
        FlagExpr e => Flag(_model.Messages[e.Message].Flags[e.Flag].Bit),
        ArgumentExpr e => frame => frame.Arguments[e.Argument],
        LetExpr e => frame => frame.Lets[e.Let],
        FormalExpr e => frame => frame.Formals[e.Formal],
        DefinitionExpr e => Definition(e),
        HostExpr e => Host(e),
        NotExpr e => Not(Compile(e.Operand)),
        AndExpr e => And(Compile(e.Left), Compile(e.Right)),
        OrExpr e => Or(Compile(e.Left), Compile(e.Right)),
        CompareExpr e => Comparison.Compile(e, Compile(e.Left), Compile(e.Right)),
        ArithmeticExpr e => Arithmetic.Compile(e, Compile(e.Left), Compile(e.Right)),
        BoolToNumberExpr e => Compile(e.Operand),
        ConditionalExpr e => Conditional(Compile(e.Condition), Compile(e.WhenTrue), Compile(e.WhenFalse)),
        _ => throw new ArgumentException($"No meaning is known for {expr.GetType().Name}.", nameof(expr)),
    };

    /// <summary>A condition that may be left out: null holds always.</summary>
    public Evaluate? CompileOptional(Expr? expr) => expr is null ? null : Compile(expr);

    public Evaluate[] CompileAll(IEnumerable<Expr> exprs) => exprs.Select(Compile).ToArray();

    private static Evaluate Flag(int bit) => frame => (long)(frame.Flags >> bit & 1);

    private static Evaluate Not(Evaluate operand) => frame => operand(frame) == 0 ? 1 : 0;

    private static Evaluate And(Evaluate left, Evaluate right) => frame => left(frame) != 0 && right(frame) != 0 ? 1 : 0;

    private static Evaluate Or(Evaluate left, Evaluate right) => frame => left(frame) != 0 || right(frame) != 0 ? 1 : 0;

    private static Evaluate Conditional(Evaluate condition, Evaluate whenTrue, Evaluate whenFalse) =>
        frame => condition(frame) != 0 ? whenTrue(frame) : whenFalse(frame);

    private Evaluate Field(FieldExpr expr)
    {
        MessageModel message = _model.Messages[expr.Message];
        int field = expr.Field, when = message.Fields[field].When;
        if (when < 0) return frame => frame.Fields[field];
        int bit = message.Flags[when].Bit;
        return frame => (frame.Flags >> bit & 1) != 0 ? frame.Fields[field] : 0;
    }

    private Evaluate Definition(DefinitionExpr expr)
    {
        Evaluate body = _definitions[expr.Definition];
        Evaluate[] arguments = CompileAll(expr.Arguments);
        return frame =>
        {
            frame.CountDefinition();
            if (arguments.Length == 0) return body(frame);
            long[] outer = frame.Formals;
            frame.Formals = Values(arguments, frame);
            long value = body(frame);
            frame.Formals = outer;
            return value;
        };
    }

    private Evaluate Host(HostExpr expr)
    {
        HostModel host = _model.Host[expr.Question];
        Evaluate[] arguments = CompileAll(expr.Arguments);
        Func<long, long>[] fit = host.Arguments.Select(a => Stored.Fitter(a.Type)).ToArray();
        return frame => Stored.Fit(host.Type, frame.Environment.Ask(expr.Question, Frame.Fit(fit, Values(arguments, frame))));
    }

    public static long[] Values(Evaluate[] evaluates, Frame frame)
    {
        var values = new long[evaluates.Length];
        for (int i = 0; i < values.Length; i++) values[i] = evaluates[i](frame);
        return values;
    }
}
