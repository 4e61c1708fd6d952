using TcpFsm.Language.Flags;

namespace TcpFsm.Roslyn.Analyzers.Constants;

/// <summary>
/// What is known of a number bit by bit: <c>Syn | Fin | (push ? Psh : 0)</c> certainly has SYN and FIN, whatever becomes of PSH.
/// </summary>
/// <param name="Value">The bits known to be set.</param>
/// <param name="Mask">The bits that are known.</param>
public readonly record struct KnownBits(ulong Value, ulong Mask)
{
    /// <summary>Nothing is known.</summary>
    public static KnownBits Unknown => default;

    private ulong Zeros => Mask & ~Value;

    /// <summary>All bits are known.</summary>
    public static KnownBits Of(ulong value) => new(value, ulong.MaxValue);

    /// <summary>Either operand's bits.</summary>
    public static KnownBits operator |(KnownBits a, KnownBits b) => new(a.Value | b.Value, a.Value | b.Value | (a.Zeros & b.Zeros));

    /// <summary>Both operands' bits.</summary>
    public static KnownBits operator &(KnownBits a, KnownBits b) => new(a.Value & b.Value, a.Zeros | b.Zeros | (a.Value & b.Value));

    /// <summary>The bits in which the operands differ.</summary>
    public static KnownBits operator ^(KnownBits a, KnownBits b) => new((a.Value ^ b.Value) & a.Mask & b.Mask, a.Mask & b.Mask);

    /// <summary>The other bits.</summary>
    public static KnownBits operator ~(KnownBits a) => new(a.Zeros, a.Mask);

    /// <summary>What is known of a number that is one of the two.</summary>
    public KnownBits Join(KnownBits other)
    {
        ulong same = Mask & other.Mask & ~(Value ^ other.Value);
        return new KnownBits(Value & same, same);
    }

    /// <summary>What is left of it in a number of that many bits.</summary>
    public KnownBits Truncate(int bits, bool isSigned)
    {
        if (bits >= 64) return this;
        ulong low = (1UL << bits) - 1;
        // The bits above those of a type with a sign repeat it: if it is known, so are they.
        ulong sign = 1UL << (bits - 1);
        if (!isSigned) return new KnownBits(Value & low, Mask | ~low);
        if ((Mask & sign) == 0) return new KnownBits(Value & low, Mask & low);
        return (Value & sign) != 0 ? new KnownBits(Value | ~low, Mask | ~low) : new KnownBits(Value & low, Mask | ~low);
    }

    /// <summary>The number with one bit the other way.</summary>
    public KnownBits Toggle(ulong bit) => new(Value ^ bit, Mask);

    /// <summary>Whether every number it may be is in the set.</summary>
    public bool IsWithin(FlagCubes cubes)
    {
        foreach (FlagCube cube in cubes.Cubes)
        {
            if ((cube.Mask & ~Mask) == 0 && cube.Contains(Value)) return true;
        }

        return false;
    }

    /// <summary>The numbers it may be.</summary>
    public FlagCubes ToCubes() => FlagCubes.Of(new FlagCube(Value, Mask));
}
