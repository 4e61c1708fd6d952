using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using TcpFsm.Tool.CommandLine;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.Tests.Harness;

/// <summary>What a run of the tool came to.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs a command line in a folder, as a shell would, without a console.</summary>
    public static async Task<ToolRun> InAsync(string folder, string input, params string[] arguments)
    {
        var output = new MemoryStream();
        var error = new MemoryStream();
        var context = new ToolContext(output, error, new ToolFiles(folder, () => new MemoryStream(Encoding.UTF8.GetBytes(input))));
        int exitCode = await ToolRoot.RunAsync(arguments, context);
        return new ToolRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>Runs a command line where no file matters.</summary>
    public static Task<ToolRun> OfAsync(params string[] arguments) => InAsync(AppContext.BaseDirectory, "", arguments);
}
