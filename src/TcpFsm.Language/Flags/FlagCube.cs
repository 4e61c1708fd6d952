using System.Globalization;

namespace TcpFsm.Language.Flags;

/// <summary>All combinations of flags whose masked bits have a certain value: <c>(flags &amp; Mask) == Value</c>.</summary>
/// <param name="Value">The bits of the mask that are set.</param>
/// <param name="Mask">The bits that matter.</param>
public sealed record FlagCube(ulong Value, ulong Mask)
{
    /// <summary>Whether the combination is one of these.</summary>
    public bool Contains(ulong flags) => (flags & Mask) == Value;

    /// <summary>Whether some combination is in both.</summary>
    public bool Overlaps(FlagCube other) => ((Value ^ other.Value) & Mask & other.Mask) == 0;

    /// <summary>Value and mask in hexadecimal: <c>10/37</c>.</summary>
    public override string ToString() => Hex(Value) + "/" + Hex(Mask);

    internal static FlagCube? TryParse(string text)
    {
        int slash = text.IndexOf('/');
        if (slash < 0 || !TryParseHex(text.Substring(0, slash), out ulong value) || !TryParseHex(text.Substring(slash + 1), out ulong mask))
            return null;
        return (value & ~mask) == 0 ? new FlagCube(value, mask) : null;
    }

    private static string Hex(ulong bits) => bits.ToString("X", CultureInfo.InvariantCulture);

    private static bool TryParseHex(string text, out ulong bits) =>
        ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bits);
}
