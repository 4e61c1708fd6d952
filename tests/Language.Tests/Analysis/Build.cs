using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Tests.Analysis;

/// <summary>Short words for parts of models.</summary>
internal static class Build
{
    public static readonly Continuation Stop = new(ContinuationKind.Stop);
    public static readonly Continuation Again = new(ContinuationKind.Again);

    public static Continuation To(int step) => new(ContinuationKind.Jump, step);

    public static Expr Flag(int flag, int message = 0) => new FlagExpr(message, flag);

    public static Expr Not(Expr e) => new NotExpr(e);

    public static Expr And(Expr a, Expr b) => new AndExpr(a, b);

    public static Expr Or(Expr a, Expr b) => new OrExpr(a, b);

    public static Expr Sum(Expr a, Expr b) => new ArithmeticExpr(ValueType.Number, ArithmeticOperator.Add, new BoolToNumberExpr(a), new BoolToNumberExpr(b));

    public static Expr Number(long value) => new ConstantExpr(ValueType.Number, value);

    public static Expr Compare(Expr a, CompareOperator op, Expr b) => new CompareExpr(op, a, b);

    public static Effect Assign(VariableExpr variable) => new AssignEffect(variable.Variable, new ConstantExpr(variable.Type, 1));

    public static Effect Signal() => new SignalEffect(0, default);

    public static Effect When(Expr condition, params Effect[] effects) => new WhenEffect(condition, EquatableArray.Of(effects));

    public static Effect Start(int timer) => new StartEffect(timer);

    /// <summary>Sends a message with these flags set.</summary>
    public static Effect Send(int message, params int[] flags) =>
        new SendEffect(message, default, flags.Select(f => new FlagWrite(f, null)).ToEquatableArray());

    /// <summary>Sends a message with a flag if something holds.</summary>
    public static Effect SendIf(int message, int flag, Expr condition, params int[] flags) =>
        new SendEffect(message, default, flags.Select(f => new FlagWrite(f, null)).Append(new FlagWrite(flag, condition)).ToEquatableArray());

    /// <summary>Declares the first two flags of a message illegal together.</summary>
    public static void IllegalPair(ModelBuilder model, int message) => model.Illegal(message, And(Flag(0, message), Flag(1, message)), "they differ");
}
