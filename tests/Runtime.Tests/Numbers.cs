using FsCheck;
using FsCheck.Fluent;

namespace TcpFsm.Runtime.Tests;

/// <summary>32-bit numbers as sequence numbers meet them: anywhere on the circle, and crowded round its edges.</summary>
internal static class Numbers
{
    private static readonly uint[] Edges = [0, 1, 0x7FFF_FFFF, 0x8000_0000, 0x8000_0001, uint.MaxValue];

    public static Gen<uint> Anywhere { get; } =
        from high in Gen.Choose(0, 0xFFFF)
        from low in Gen.Choose(0, 0xFFFF)
        select ((uint)high << 16) | (uint)low;

    public static Gen<uint> NearAnEdge { get; } =
        from edge in Gen.Elements(Edges)
        from step in Gen.Choose(-2, 2)
        select unchecked(edge + (uint)step);

    public static Arbitrary<uint> UInt32 { get; } = Gen.OneOf(Anywhere, NearAnEdge).ToArbitrary();

    /// <summary>Two numbers, often a distance near 0 or 2^31 apart.</summary>
    public static Arbitrary<(uint A, uint B)> Pair { get; } =
        (from a in Anywhere
         from distance in Gen.OneOf(Anywhere, NearAnEdge)
         select (a, unchecked(a + distance))).ToArbitrary();
}
