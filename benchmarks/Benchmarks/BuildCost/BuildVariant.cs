namespace TcpFsm.Benchmarks.BuildCost;

/// <summary>How a project uses the package.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Every">The library is used in every so many files; 0: in none.</param>
internal sealed record BuildVariant(string Name, int Every)
{
    /// <summary>The variants.</summary>
    public static BuildVariant[] All { get; } =
    [
        new("not used", 0),
        new("used in every tenth file", 10),
        new("used in every file", 1),
    ];
}
