using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Package.Tests;

/// <summary>The packages, packed once for all tests into a folder outside the repository, from which consumers restore.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A version that no run before has had: no cache can answer for it.</summary>
    public string Version { get; } = $"0.1.0-test.{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}";

    public async Task InitializeAsync()
    {
        await PackAsync("TcpFsm");
        await PackAsync("TcpFsm.Tool");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A package's path.</summary>
    public string PathOf(string id, string extension = "nupkg") => _folder.PathOf($"feed/{id}.{Version}.{extension}");

    /// <summary>Makes a folder for a consumer.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="files">The files in it; <c>{VERSION}</c> in their text stands for <see cref="Version"/>.</param>
    internal Consumer CreateConsumer(string name, params (string Path, string Content)[] files)
    {
        // Only what this repository restored: no test waits for a network, and none finds a package that is not there elsewhere.
        _folder.Write(
            $"{name}/nuget.config",
            $"""
             <configuration>
               <packageSources>
                 <clear />
                 <add key="feed" value="{_folder.PathOf("feed")}" />
                 <add key="restored" value="{MachinePackages}" />
               </packageSources>
             </configuration>
             """);
        foreach ((string path, string content) in files)
            _folder.Write($"{name}/{path}", content.Replace("{VERSION}", Version, StringComparison.Ordinal));
        // A program for net8.0 runs on whatever newer runtime is here.
        return new Consumer(
            _folder.PathOf(name), new Dictionary<string, string> { ["NUGET_PACKAGES"] = _folder.PathOf("packages"), ["DOTNET_ROLL_FORWARD"] = "Major" });
    }

    private static string MachinePackages => typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "NuGetPackageRoot").Value!;

    /// <summary>Runs `dotnet` in the repository but builds aside: other tests use the repository's own bin folders at the same time.</summary>
    internal Task<DotnetCommand> DotnetAsideAsync(params string[] arguments) => DotnetCommand.RunAsync(
        Repository.Root, new Dictionary<string, string>(), [.. arguments, "--artifacts-path", _folder.PathOf("artifacts")]);

    private async Task PackAsync(string project) =>
        (await DotnetAsideAsync("pack", $"src/{project}", "--output", _folder.PathOf("feed"), $"-p:Version={Version}")).Succeeded();
}
