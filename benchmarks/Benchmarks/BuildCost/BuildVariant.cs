namespace TcpFsm.Benchmarks.BuildCost;

/// <summary>How a project uses the package.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="IsReferenced">Whether it refers to the package at all.</param>
/// <param name="Every">The library is used in every so many files; 0: in none.</param>
internal sealed record BuildVariant(string Name, bool IsReferenced, int Every)
{
    /// <summary>The variants, beginning with the one that the others are compared with.</summary>
    public static BuildVariant[] All { get; } =
    [
        new("without the package", false, 0),
        new("referenced, not used", true, 0),
        new("in every tenth file", true, 10),
        new("in every file", true, 1),
    ];
}
