using System.Linq;
using System.Numerics;
using TcpFsm.Language.Emit.Expressions;

namespace TcpFsm.Graph.Script;

/// <summary>How JavaScript holds a value.</summary>
internal enum ScriptForm
{
    /// <summary>true or false.</summary>
    Truth,

    /// <summary>A number; all values it can have are exact.</summary>
    Number,

    /// <summary>A BigInt, for what may be beyond 2^53.</summary>
    Big,
}

/// <summary>A piece of JavaScript.</summary>
/// <param name="Text">The text.</param>
/// <param name="Form">How it holds its value.</param>
/// <param name="Range">The values it can have.</param>
/// <param name="Precedence">How tightly it binds.</param>
internal readonly record struct ScriptCode(string Text, ScriptForm Form, Interval Range, Precedence Precedence = Precedence.Primary)
{
    /// <summary>A condition.</summary>
    public static ScriptCode Truth(string text, Precedence precedence = Precedence.Primary) => new(text, ScriptForm.Truth, Interval.Bit, precedence);

    /// <summary>A number written out.</summary>
    public static ScriptCode Literal(BigInteger value)
    {
        var range = new Interval(value, value);
        string digits = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Precedence precedence = value.Sign < 0 ? Precedence.Unary : Precedence.Primary;
        return range.IsExact ? new ScriptCode(digits, ScriptForm.Number, range, precedence) : new ScriptCode(digits + "n", ScriptForm.Big, range, precedence);
    }

    /// <summary>The text, in parentheses if it binds less tightly than its place needs.</summary>
    public string At(Precedence least) => Precedence < least ? "(" + Text + ")" : Text;

    /// <summary>The value as a number or BigInt: a condition counts 1 or 0.</summary>
    public ScriptCode AsNumeric() => Form == ScriptForm.Truth ? new ScriptCode($"Number({Text})", ScriptForm.Number, Interval.Bit) : this;

    /// <summary>The value as a condition: a number holds where it is not 0.</summary>
    public ScriptCode AsTruth() => Form switch
    {
        ScriptForm.Truth => this,
        ScriptForm.Number => Truth($"{At(Precedence.Relation)} !== 0", Precedence.Equality),
        _ => Truth($"{At(Precedence.Relation)} !== 0n", Precedence.Equality),
    };

    /// <summary>The value as a BigInt.</summary>
    public ScriptCode AsBig()
    {
        ScriptCode numeric = AsNumeric();
        if (numeric.Form == ScriptForm.Big) return numeric;
        if (numeric.IsDigits) return numeric with { Text = numeric.Text + "n", Form = ScriptForm.Big };
        return new ScriptCode($"BigInt({numeric.Text})", ScriptForm.Big, numeric.Range);
    }

    private bool IsDigits => Text.TrimStart('-').All(c => c is >= '0' and <= '9');

    /// <summary>Two values in one form, so that they can be computed with and compared.</summary>
    public static (ScriptCode Left, ScriptCode Right) Alike(ScriptCode left, ScriptCode right)
    {
        if (left.Form == right.Form) return (left, right);
        return left.Form == ScriptForm.Big || right.Form == ScriptForm.Big ? (left.AsBig(), right.AsBig()) : (left.AsNumeric(), right.AsNumeric());
    }
}
