namespace TcpFsm.Package.Tests;

/// <summary>One pack for all tests here, which run one after the other: each is a build, and two would only share the processors.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedFeed>
{
    public const string Name = "packages";
}
