using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>How rules are packed into words: each as its number and 1, so that an empty place is 0.</summary>
public sealed class TrailFormat(ProtocolModel model)
{
    /// <summary>Bits of a rule.</summary>
    public int BitCount { get; } = model.Rules.Count <= byte.MaxValue ? 8 : 16;

    /// <summary>Rules in a word.</summary>
    public int PerWord => 64 / BitCount;

    /// <summary>Bits of a rule, as text.</summary>
    public string Bits => CSharpText.Number(BitCount);

    /// <summary>The mask of one rule, as text.</summary>
    public string Mask => BitCount == 8 ? "0xFF" : "0xFFFF";

    /// <summary>Rules that are kept, as text.</summary>
    public string Held => CSharpText.Number(2 * PerWord);
}
