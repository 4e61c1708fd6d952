namespace TcpFsm.Language.Model.Canonical;

/// <summary>Writes expressions in their canonical form.</summary>
internal static class CanonicalExpr
{
    public static void WriteOptional(CanonicalWriter writer, Expr? expr)
    {
        writer.Flag(expr is not null);
        if (expr is not null) Write(writer, expr);
    }

    public static void Write(CanonicalWriter writer, Expr expr)
    {
        WriteHead(writer, expr);
        foreach (Expr child in ExprChildren.Of(expr)) Write(writer, child);
    }

    // The words are part of every hash ever stored in a snapshot: they do not follow when a class is renamed.
    private static void WriteHead(CanonicalWriter writer, Expr expr)
    {
        _ = expr switch
        {
            ConstantExpr constant => writer.Text("constant").Type(constant.Type).Number(constant.Value),
            VariableExpr variable => writer.Text("variable").Number(variable.Variable),
            ParameterExpr parameter => writer.Text("parameter").Number(parameter.Parameter),
            FieldExpr field => writer.Text("field").Number(field.Message).Number(field.Field),
            FlagExpr flag => writer.Text("flag").Number(flag.Message).Number(flag.Flag),
            ArgumentExpr argument => writer.Text("argument").Number(argument.Argument),
            LetExpr let => writer.Text("let").Number(let.Let),
            FormalExpr formal => writer.Text("formal").Number(formal.Formal),
            DefinitionExpr definition => writer.Text("definition").Number(definition.Definition),
            HostExpr host => writer.Text("host").Number(host.Question),
            NotExpr => writer.Text("not"),
            AndExpr => writer.Text("and"),
            OrExpr => writer.Text("or"),
            CompareExpr compare => writer.Text("compare").Text(compare.Operator.ToString()),
            ArithmeticExpr arithmetic => writer.Text("arithmetic").Text(arithmetic.Operator.ToString()).Type(arithmetic.Type),
            BoolToNumberExpr => writer.Text("number"),
            _ => writer.Text("conditional").Type(expr.Type),
        };
    }
}
