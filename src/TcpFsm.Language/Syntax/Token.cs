namespace TcpFsm.Language.Syntax;

/// <summary>A token of an expression; its place counts from the start of the slice.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, string Text)
{
    public int End => Start + Length;
}

/// <summary>Kinds of tokens.</summary>
internal enum TokenKind
{
    Name,
    Number,
    Duration,

    /// <summary>An operator, a parenthesis or a comma; words such as <c>and</c> too.</summary>
    Symbol,
    End,
}
