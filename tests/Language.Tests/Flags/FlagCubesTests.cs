using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Language.Flags;

namespace TcpFsm.Language.Tests.Flags;

/// <summary>Sets of flag combinations against sets written out in full.</summary>
public class FlagCubesTests
{
    private const int Bits = 6;
    private const ulong Universe = (1UL << Bits) - 1;

    [Fact]
    public void Text_IsHexValueAndMask_SortedByMask() =>
        Assert.Equal("10/37 4/3F", FlagCubes.Of(new FlagCube(4, 0x3F), new FlagCube(0x10, 0x37)).ToString());

    [Fact]
    public void NothingAndEverything_HaveFixedTexts()
    {
        Assert.Equal("", FlagCubes.None.ToString());
        Assert.Equal("0/0", FlagCubes.Every.ToString());
        Assert.Equal(FlagCubes.Every, FlagCubes.Of(new FlagCube(1, 1), new FlagCube(0, 1)));
        Assert.Equal(FlagCubes.None, FlagCubes.TryParse(""));
    }

    [Theory]
    [InlineData("10")]
    [InlineData("10/")]
    [InlineData("/3")]
    [InlineData("g/1")]
    [InlineData("4/3")]
    [InlineData("1/3/7")]
    [InlineData("-1/3")]
    [InlineData("10000000000000000/0")]
    public void TextThatIsNoCube_IsRefused(string text) => Assert.Null(FlagCubes.TryParse(text));

    [Fact]
    public void SixtyFourFlags_NeedNoListing()
    {
        // Odd bits of an all-or-none pair each: 2^32 members, known by two cubes.
        FlagCubes all = FlagCubes.Of(new FlagCube(ulong.MaxValue, ulong.MaxValue), new FlagCube(0, ulong.MaxValue));
        FlagCubes rest = all.Complement();
        Assert.False(rest.Contains(0));
        Assert.False(rest.Contains(ulong.MaxValue));
        Assert.True(rest.Contains(1));
        Assert.True(rest.Contains(1UL << 63));
        Assert.Equal(all, rest.Complement());
    }

    [Fact]
    public void MoreCubesThanAnyoneCanUse_BecomeEveryCombination()
    {
        // The complement of "one of 13 pairs is set" has 2^13 cubes.
        FlagCube[] pairs = Enumerable.Range(0, 13).Select(i => new FlagCube(3UL << (2 * i), 3UL << (2 * i))).ToArray();
        Assert.Equal(FlagCubes.Every, FlagCubes.Of(pairs).Complement());
    }

    [Fact]
    public void Members_AreThoseOfTheCubes() => ForAllSets((cubes, set, members) =>
    {
        Assert.Equal(members, MembersOf(set));
        Assert.Equal(members.Count == 0, set.IsEmpty);
        Assert.Equal(members.Count == 1 << Bits, set.IsEvery);
    });

    [Fact]
    public void EqualSets_HaveEqualCubes() => ForAllSets((cubes, set, members) =>
    {
        FlagCubes one = FlagCubes.Of(members.Select(m => new FlagCube(m, Universe)).ToArray());
        Assert.Equal(one, set);
        Assert.Equal(one.ToString(), set.ToString());
    });

    [Fact]
    public void Cubes_CanNeitherBeLeftOutNorWidened() => ForAllSets((cubes, set, members) =>
    {
        for (int i = 0; i < set.Cubes.Count; i++)
        {
            FlagCube cube = set.Cubes[i];
            Assert.Contains(members, m => cube.Contains(m) && !set.Cubes.Where((_, j) => j != i).Any(c => c.Contains(m)));
            for (int bit = 0; bit < Bits; bit++)
            {
                ulong mask = cube.Mask & ~(1UL << bit);
                if (mask == cube.Mask) continue;
                var wider = new FlagCube(cube.Value & mask, mask);
                Assert.Contains(All(), m => wider.Contains(m) && !members.Contains(m));
            }
        }
    });

    [Fact]
    public void Text_ReadsBack() => ForAllSets((cubes, set, members) =>
    {
        Assert.Equal(set, FlagCubes.TryParse(set.ToString()));
        Assert.Equal(set, FlagCubes.TryParse(string.Join("  ", cubes.Reverse())));
    });

    [Fact]
    public void Operations_AreThoseOfSets() => ForAllSets((cubes, set, members) =>
    {
        FlagCubes other = FlagCubes.Of(cubes.Select(c => new FlagCube(c.Mask & 0x15, c.Mask)).ToArray());
        SortedSet<ulong> others = MembersOf(other);
        Assert.Equal(All().Where(m => members.Contains(m) || others.Contains(m)), MembersOf(set.Union(other)));
        Assert.Equal(All().Where(m => members.Contains(m) && others.Contains(m)), MembersOf(set.Intersect(other)));
        Assert.Equal(All().Where(m => !members.Contains(m)), MembersOf(set.Complement()));
        Assert.Equal(members.Overlaps(others), set.Overlaps(other));
    });

    private static void ForAllSets(Action<FlagCube[], FlagCubes, SortedSet<ulong>> check)
    {
        Gen<FlagCube> cube = from mask in Gen.Choose(0, (int)Universe) from value in Gen.Choose(0, (int)Universe) select new FlagCube((ulong)(value & mask), (ulong)mask);
        Arbitrary<FlagCube[]> sets = Gen.Choose(0, 8).SelectMany(n => cube.ArrayOf(n)).ToArbitrary();
        Prop.ForAll(sets, cubes => check(cubes, FlagCubes.Of(cubes), new SortedSet<ulong>(All().Where(m => cubes.Any(c => c.Contains(m)))))).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<ulong> All() => Enumerable.Range(0, 1 << Bits).Select(m => (ulong)m);

    private static SortedSet<ulong> MembersOf(FlagCubes set) => new(All().Where(set.Contains));
}
