using System;
using TcpFsm.Language.Model;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Simulation.Engines;

/// <summary>What becomes of a number when it is kept in a place of some type.</summary>
public static class Stored
{
    /// <summary>Keeps the bits that fit: low N of uN, sign-extended of iN, 32 of seq32 and text, 0 or 1 of bool.</summary>
    public static long Fit(ValueType type, long value) => type.Kind switch
    {
        ValueKind.Bool => value == 0 ? 0 : 1,
        ValueKind.Seq32 => unchecked((uint)value),
        ValueKind.Integer or ValueKind.Text => FitInteger(type, value),
        _ => value,
    };

    /// <summary>The same, prepared for one type.</summary>
    public static Func<long, long> Fitter(ValueType type) => value => Fit(type, value);

    private static long FitInteger(ValueType type, long value)
    {
        if (type.Bits is <= 0 or >= 64) return value;
        int unused = 64 - type.Bits;
        return type.Signed ? value << unused >> unused : (long)((ulong)value << unused >> unused);
    }
}
