using System;
using System.IO;

namespace TcpFsm.Tests.Shared;

/// <summary>The folders tests read from, found by walking up from where the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder that holds TcpFsm.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Facts and captures that lie beside the repository; they are not part of it and may be absent.</summary>
    public static string SharedFolder => Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>A path in the repository.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>A path in the folder beside the repository.</summary>
    public static string SharedPath(string relative) => Path.Combine(SharedFolder, relative);

    /// <summary>A source file as <c>[CallerFilePath]</c> names it; a build for CI writes `/_/` where the repository lies.</summary>
    public static string PathOfSource(string callerFilePath) => callerFilePath.StartsWith("/_/", StringComparison.Ordinal) ? PathOf(callerFilePath[3..]) : callerFilePath;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TcpFsm.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("TcpFsm.sln is in no folder above " + AppContext.BaseDirectory);
    }
}
