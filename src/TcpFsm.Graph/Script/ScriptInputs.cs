using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Script;

/// <summary>Parameters and answers of the host: what comes in 64 bits is kept to <see cref="Interval.Modest"/>.</summary>
internal static class ScriptInputs
{
    /// <summary>What reads a parameter; one whose usual value is beyond all measure is kept whole.</summary>
    public static ScriptCode Read(string text, ParameterModel parameter) =>
        IsModest(parameter) ? new ScriptCode(text, ScriptForm.Number, Interval.Modest) : ScriptStore.Read(text, parameter.Type);

    /// <summary>What reads an answer of the host.</summary>
    public static ScriptCode Read(string text, ValueType type) =>
        IsModest(type) ? new ScriptCode(text, ScriptForm.Number, Interval.Modest) : ScriptStore.Read(text, type);

    /// <summary>Whether a parameter is kept to modest numbers.</summary>
    public static bool IsModest(ParameterModel parameter) =>
        IsModest(parameter.Type) && Interval.Modest.Contains(new Interval(parameter.Value, parameter.Value));

    /// <summary>Whether an answer is kept to modest numbers: lengths of time, for which 2^48 is plenty.</summary>
    public static bool IsModest(ValueType type) => type.Kind == ValueKind.Duration || (type.Kind == ValueKind.Integer && type is { Bits: 64, Signed: true });
}
