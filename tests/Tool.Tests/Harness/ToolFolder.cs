using System;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Tool.Tests.Harness;

/// <summary>A folder of a test's own in which the tool is run.</summary>
internal sealed class ToolFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string PathOf(string relative) => _folder.PathOf(relative);

    public void Write(string relative, string content) => _folder.Write(relative, content);

    public string Read(string relative) => System.IO.File.ReadAllText(PathOf(relative));

    public Task<ToolRun> RunAsync(params string[] arguments) => ToolRun.InAsync(_folder.Path, "", arguments);

    public void Dispose() => _folder.Dispose();
}
