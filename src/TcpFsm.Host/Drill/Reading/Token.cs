namespace TcpFsm.Host.Drill.Reading;

/// <summary>What kind of thing a token is.</summary>
internal enum TokenKind
{
    /// <summary>Nothing more comes.</summary>
    End,

    /// <summary>Digits, with a fraction or as <c>0x..</c>.</summary>
    Number,

    /// <summary>Letters, digits and underscores.</summary>
    Word,

    /// <summary>What stood between double quotes.</summary>
    Quoted,

    /// <summary>What stood between back quotes: a shell's line.</summary>
    Command,

    /// <summary>What stood between <c>%{</c> and <c>}%</c>.</summary>
    Code,

    /// <summary>A line that begins with <c>--</c>, without these.</summary>
    Option,

    /// <summary>Three dots.</summary>
    Ellipsis,

    /// <summary>Any other sign, alone.</summary>
    Mark,
}

/// <summary>A piece of a script.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says, without its quotes.</param>
/// <param name="Start">The offset at which it begins.</param>
/// <param name="End">The offset behind it.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="IsFirst">Whether nothing stands before it on its line.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End, ScriptPosition Position, bool IsFirst)
{
    /// <summary>Whether it is this sign.</summary>
    public bool Is(char mark) => Kind == TokenKind.Mark && Text[0] == mark;

    /// <summary>Whether it is this word.</summary>
    public bool Is(string word) => Kind == TokenKind.Word && Text == word;

    /// <summary>What it is called in a message.</summary>
    public string Describe() => Kind switch
    {
        TokenKind.End => "the end of the script",
        TokenKind.Command => "a command in back quotes",
        TokenKind.Code => "code",
        _ => $"'{Text}'",
    };
}
