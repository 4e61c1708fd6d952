using System;
using System.IO;
using System.Text;
using TcpFsm.Tool.Files;

namespace TcpFsm.Tool.Terminal;

/// <summary>All that a verb may touch of the world: where it prints and what it reads.</summary>
/// <param name="Out">Results. Buffered: it is flushed at the end.</param>
/// <param name="Error">Messages about the run itself.</param>
/// <param name="Files">Files, folders and the standard input.</param>
internal sealed record ToolContext(TextWriter Out, TextWriter Error, ToolFiles Files)
{
    private const int BufferSize = 1 << 16;

    /// <summary>The streams and the working folder of this process.</summary>
    public static ToolContext OfProcess()
    {
        // No byte order mark: what is printed may be the input of another program.
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(StandardOutput.Open(), encoding, BufferSize) { NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), encoding) { NewLine = "\n", AutoFlush = true };
        return new ToolContext(output, error, new ToolFiles(Environment.CurrentDirectory, Console.OpenStandardInput));
    }
}
