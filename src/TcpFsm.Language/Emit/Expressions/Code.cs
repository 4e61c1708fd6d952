namespace TcpFsm.Language.Emit.Expressions;

/// <summary>How tightly a piece of code binds, in C# and in all languages that took their operators from C; higher is tighter.</summary>
public enum Precedence
{
    /// <summary><c>a ? b : c</c></summary>
    Conditional,

    /// <summary><c>a || b</c></summary>
    Or,

    /// <summary><c>a &amp;&amp; b</c></summary>
    And,

    /// <summary><c>a == b</c></summary>
    Equality,

    /// <summary><c>a &lt; b</c></summary>
    Relation,

    /// <summary><c>a &gt;&gt; b</c></summary>
    Shift,

    /// <summary><c>a + b</c></summary>
    Sum,

    /// <summary><c>a * b</c></summary>
    Product,

    /// <summary><c>!a</c>, <c>-a</c>, <c>(long)a</c></summary>
    Unary,

    /// <summary>A name, a call, a literal.</summary>
    Primary,
}

/// <summary>What C# makes of a number.</summary>
public enum Form
{
    /// <summary>Computed in long, or a bool, enum or uint as its kind says.</summary>
    Computed,

    /// <summary>A literal of type int or long: arithmetic needs a partner that is long.</summary>
    Literal,

    /// <summary>Read as it is stored, in fewer bits: widened before arithmetic.</summary>
    Narrow,
}

/// <summary>A piece of C#.</summary>
/// <param name="Text">The text.</param>
/// <param name="Precedence">How tightly it binds.</param>
/// <param name="Form">What C# makes of it.</param>
public readonly record struct Code(string Text, Precedence Precedence = Precedence.Primary, Form Form = Form.Computed)
{
    /// <summary>The text, in parentheses if it binds less tightly than its place needs.</summary>
    public string At(Precedence least) => Precedence < least ? "(" + Text + ")" : Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
