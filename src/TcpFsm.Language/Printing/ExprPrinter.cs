using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Printing;

/// <summary>Prints bound expressions in the spec's notation; read again in the same place, the text means the same.</summary>
public sealed class ExprPrinter
{
    // How tightly operators bind, as the expression parser has it.
    private const int Conditional = 0, Or = 1, And = 2, Not = 3, Comparison = 4, Sum = 5, Product = 6, Operand = 7;

    private readonly ProtocolModel _model;
    private readonly PrintContext _context;

    private ExprPrinter(ProtocolModel model, PrintContext context) => (_model, _context) = (model, context);

    /// <summary>Prints an expression.</summary>
    /// <param name="model">The model it is of.</param>
    /// <param name="expr">The expression.</param>
    /// <param name="context">Where it stands.</param>
    public static string Print(ProtocolModel model, Expr expr, PrintContext context) => new ExprPrinter(model, context).Print(expr, Conditional);

    private string Print(Expr expr, int tightness) => expr switch
    {
        BoolToNumberExpr number => Print(number.Operand, tightness),
        OrExpr or => Wrap(Or, tightness, $"{Print(or.Left, Or)} or {Print(or.Right, And)}"),
        AndExpr and => PrintAnd(and, tightness),
        NotExpr not => Wrap(Not, tightness, $"not {PrintNegated(not.Operand)}"),
        CompareExpr compare => Wrap(Comparison, tightness, $"{Print(compare.Left, Sum)} {Symbol(compare.Operator)} {Print(compare.Right, Sum)}"),
        ConditionalExpr choice => Wrap(
            Conditional, tightness, $"{Print(choice.WhenTrue, Or)} if {Print(choice.Condition, Or)} else {Print(choice.WhenFalse, Conditional)}"),
        ArithmeticExpr arithmetic => PrintArithmetic(arithmetic, tightness),
        DefinitionExpr definition => _model.Definitions[definition.Definition].Name + Arguments(definition.Arguments, always: false),
        HostExpr host => _model.Host[host.Question].Name + Arguments(host.Arguments, always: true),
        ConstantExpr { Value: < 0 } negative => Wrap(Operand, tightness, ValuePrinter.Print(_model, negative.Type, negative.Value)),
        ConstantExpr constant => ValuePrinter.Print(_model, constant.Type, constant.Value),
        _ => Name(expr),
    };

    private string Name(Expr expr) => expr switch
    {
        VariableExpr variable => _model.Variables[variable.Variable].Name,
        ParameterExpr parameter => _model.Parameters[parameter.Parameter].Name,
        FieldExpr field => $"{_model.Messages[field.Message].Prefix}.{_model.Messages[field.Message].Fields[field.Field].Name}",
        FlagExpr flag => _model.Messages[flag.Message].Flags[flag.Flag].Name,
        ArgumentExpr argument => _context.Event?.Arguments[argument.Argument].Name ?? "?",
        LetExpr let => _context.Rule?.Lets[let.Let].Name ?? "?",
        FormalExpr formal => _context.Definition?.Formals[formal.Formal].Name ?? "?",
        _ => "?",
    };

    // `not A = B` needs no parentheses to be parsed, only to be read.
    private string PrintNegated(Expr operand) => Print(operand, operand is CompareExpr || IsChain(operand) ? Operand : Not);

    // A chain of comparisons was written as one: A < B =< C.
    private string PrintAnd(AndExpr and, int tightness)
    {
        CompareExpr? last = and.Left as CompareExpr ?? (and.Left as AndExpr)?.Right as CompareExpr;
        bool isChain = and.Right is CompareExpr right && last is not null && last.Right == right.Left && (and.Left is CompareExpr || IsChain(and.Left));
        if (!isChain) return Wrap(And, tightness, $"{Print(and.Left, And)} and {Print(and.Right, Not)}");
        var link = (CompareExpr)and.Right;
        return Wrap(Comparison, tightness, $"{Print(and.Left, Comparison)} {Symbol(link.Operator)} {Print(link.Right, Sum)}");
    }

    private static bool IsChain(Expr expr) =>
        expr is CompareExpr
        || (expr is AndExpr { Right: CompareExpr right } and && IsChain(and.Left) && (and.Left as CompareExpr ?? (CompareExpr)((AndExpr)and.Left).Right).Right == right.Left);

    private string PrintArithmetic(ArithmeticExpr expr, int tightness)
    {
        string? symbol = expr.Operator switch
        {
            ArithmeticOperator.Add => "+",
            ArithmeticOperator.Subtract => "-",
            ArithmeticOperator.Multiply => "*",
            ArithmeticOperator.Divide => "/",
            _ => null,
        };
        if (symbol is null) return $"{(expr.Operator == ArithmeticOperator.Min ? "min" : "max")}({Print(expr.Left, Conditional)}, {Print(expr.Right, Conditional)})";
        int own = symbol is "+" or "-" ? Sum : Product;
        return Wrap(own, tightness, $"{Print(expr.Left, own)} {symbol} {Print(expr.Right, own + 1)}");
    }

    private string Arguments(EquatableArray<Expr> arguments, bool always) =>
        arguments.Count == 0 && !always ? "" : $"({string.Join(", ", arguments.Select(a => Print(a, Conditional)))})";

    private static string Wrap(int own, int tightness, string text) => own < tightness ? $"({text})" : text;

    private static string Symbol(CompareOperator op) => op switch
    {
        CompareOperator.Equal => "=",
        CompareOperator.NotEqual => "!=",
        CompareOperator.Less => "<",
        CompareOperator.LessOrEqual => "=<",
        CompareOperator.Greater => ">",
        _ => ">=",
    };
}
