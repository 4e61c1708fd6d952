using System;
using System.IO;

namespace TcpFsm.Mutation;

/// <summary>Where the program reads from: the repository it was built in, and the facts that may lie beside it.</summary>
internal static class RepositoryFolder
{
    private static readonly string Root = Find();

    /// <summary>A path in the repository.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>A path in the folder beside it, which may be absent.</summary>
    public static string SharedPath(string relative) => Path.GetFullPath(Path.Combine(Root, "..", "shared", relative));

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "TcpFsm.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("TcpFsm.sln is in no folder above " + AppContext.BaseDirectory);
    }
}
