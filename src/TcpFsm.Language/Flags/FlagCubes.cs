using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Flags;

/// <summary>
/// A set of combinations of up to 64 flags, as the fewest whole cubes that a fixed procedure finds: equal sets have equal cubes and equal texts.
/// Bits that never decide (neutral flags) stand in no mask.
/// </summary>
/// <remarks>A set whose cubes would be beyond all use (more than 4096) becomes <see cref="Every"/>: sets are always supersets.</remarks>
public sealed record FlagCubes
{
    private FlagCubes(EquatableArray<FlagCube> cubes) => Cubes = cubes;

    /// <summary>No combination at all; its text is empty.</summary>
    public static FlagCubes None { get; } = new(default(EquatableArray<FlagCube>));

    /// <summary>Every combination; its text is <c>0/0</c>.</summary>
    public static FlagCubes Every { get; } = new(EquatableArray.Of(new FlagCube(0, 0)));

    /// <summary>The cubes, ascending by mask and then by value; none can be left out.</summary>
    public EquatableArray<FlagCube> Cubes { get; }

    /// <summary>Whether no combination is in it.</summary>
    public bool IsEmpty => Cubes.Count == 0;

    /// <summary>Whether every combination is in it.</summary>
    public bool IsEvery => Cubes.Count == 1 && Cubes[0].Mask == 0;

    /// <summary>The set of all combinations in one of the cubes.</summary>
    public static FlagCubes Of(params FlagCube[] cubes) => FlagSpace.Within(space => space.Any(cubes));

    /// <summary>Reads the text form, <c>10/37 4/3F</c>; cubes need not be in order.</summary>
    /// <returns>The set; null if the text is none.</returns>
    public static FlagCubes? TryParse(string text)
    {
        string[] parts = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var cubes = new FlagCube[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (FlagCube.TryParse(parts[i]) is not { } cube) return null;
            cubes[i] = cube;
        }

        return Of(cubes);
    }

    /// <summary>Whether the combination is in the set.</summary>
    public bool Contains(ulong flags)
    {
        foreach (FlagCube cube in Cubes)
        {
            if (cube.Contains(flags)) return true;
        }

        return false;
    }

    /// <summary>Whether some combination is in both sets.</summary>
    public bool Overlaps(FlagCubes other) => Cubes.Any(mine => other.Cubes.Any(mine.Overlaps));

    /// <summary>The combinations in either set.</summary>
    public FlagCubes Union(FlagCubes other) => FlagSpace.Within(space => space.Diagram.Or(space.Any(Cubes), space.Any(other.Cubes)));

    /// <summary>The combinations in both sets.</summary>
    public FlagCubes Intersect(FlagCubes other) => FlagSpace.Within(space => space.Diagram.And(space.Any(Cubes), space.Any(other.Cubes)));

    /// <summary>The combinations that are not in the set.</summary>
    public FlagCubes Complement() => FlagSpace.Within(space => space.Diagram.Not(space.Any(Cubes)));

    /// <summary>The text form, <c>10/37 4/3F</c>.</summary>
    public override string ToString() => string.Join(" ", Cubes.Select(c => c.ToString()));

    /// <summary>Takes irredundant cubes in any order.</summary>
    internal static FlagCubes FromIrredundant(List<FlagCube> cubes)
    {
        cubes.Sort((a, b) => a.Mask != b.Mask ? a.Mask.CompareTo(b.Mask) : a.Value.CompareTo(b.Value));
        return new FlagCubes(cubes.ToEquatableArray());
    }
}
