using System;
using System.IO;

namespace TcpFsm.Tests.Shared;

/// <summary>A folder of a test's own outside the repository, gone when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its whole path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("tcpfsm-test-").FullName;

    /// <summary>The whole path of a file or folder in it.</summary>
    public string PathOf(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a file, and the folders it lies in.</summary>
    /// <returns>Its whole path.</returns>
    public string Write(string relative, string content)
    {
        string path = PathOf(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
