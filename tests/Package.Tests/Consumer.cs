using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace TcpFsm.Package.Tests;

/// <summary>A project of a user's, outside the repository.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Environment">Keeps the machine's package cache out of it.</param>
internal sealed record Consumer(string Folder, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>Runs `dotnet` in the project's folder.</summary>
    public Task<DotnetCommand> DotnetAsync(params string[] arguments) => DotnetCommand.RunAsync(Folder, Environment, arguments);

    /// <summary>Builds the project.</summary>
    public Task<DotnetCommand> BuildAsync() => DotnetAsync("build", "-v", "q", "-tl:off");

    /// <summary>Writes a file in the folder.</summary>
    public void Write(string relative, string content) => File.WriteAllText(PathOf(relative), content);

    /// <summary>A path in the folder.</summary>
    public string PathOf(string relative) => Path.Combine(Folder, relative);
}
