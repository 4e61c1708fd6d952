using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Script;

/// <summary>What becomes of a value when it is kept in a place of some type: its low bits.</summary>
internal static class ScriptStore
{
    /// <summary>The form in which a place of this type holds its value.</summary>
    public static ScriptForm FormOf(ValueType type) =>
        type.Kind == ValueKind.Bool ? ScriptForm.Truth : Interval.Of(type).IsExact ? ScriptForm.Number : ScriptForm.Big;

    /// <summary>What reads a place of this type.</summary>
    public static ScriptCode Read(string text, ValueType type) => new(text, FormOf(type), Interval.Of(type));

    /// <summary>A value as a place of this type keeps it.</summary>
    public static ScriptCode Fit(ScriptCode code, ValueType type)
    {
        ScriptForm form = FormOf(type);
        if (form == ScriptForm.Truth) return code.AsTruth();
        if (form == ScriptForm.Big) return FitBig(code.AsBig(), type);
        ScriptCode numeric = code.AsNumeric();
        Interval range = Interval.Of(type);
        if (numeric.Form == ScriptForm.Number && range.Contains(numeric.Range)) return numeric;
        if (numeric.Form == ScriptForm.Number && !type.Signed && type.Bits == 32)
            return new ScriptCode($"{numeric.At(Precedence.Unary)} >>> 0", ScriptForm.Number, range, Precedence.Shift);
        return new ScriptCode($"{Keeper(type)}({ScriptText.Number(type.Bits)}, {numeric.Text})", ScriptForm.Number, range);
    }

    private static ScriptCode FitBig(ScriptCode big, ValueType type)
    {
        Interval range = Interval.Of(type);
        return range.Contains(big.Range) ? big : new ScriptCode($"{Keeper(type)}({ScriptText.Number(type.Bits)}, {big.Text})", ScriptForm.Big, range);
    }

    // Of 64 bits the language keeps the sign, whatever the type says.
    private static string Keeper(ValueType type) => type.Signed || type.Bits >= 64 ? "signed" : "unsigned";
}
