using System;
using System.IO;
using System.Text;
using TcpFsm.Tool.Files;

namespace TcpFsm.Tool.Terminal;

/// <summary>All that a verb may touch of the world: where it prints and what it reads.</summary>
internal sealed class ToolContext
{
    private const int BufferSize = 1 << 16;

    // No byte order mark: what is printed may be the input of another program.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Makes the world of one run.</summary>
    /// <param name="output">Takes results.</param>
    /// <param name="error">Takes messages about the run itself.</param>
    /// <param name="files">Files, folders and the standard input.</param>
    /// <param name="showsProgress">Whether somebody watches who would like to see how far long work is.</param>
    public ToolContext(Stream output, Stream error, ToolFiles files, bool showsProgress = false)
    {
        OutStream = output;
        Out = new StreamWriter(output, Encoding, BufferSize) { NewLine = "\n" };
        Error = new StreamWriter(error, Encoding) { NewLine = "\n", AutoFlush = true };
        Files = files;
        Progress = showsProgress ? Error : null;
    }

    /// <summary>Takes results. Buffered: at the end it is flushed.</summary>
    public TextWriter Out { get; }

    /// <summary>What is below <see cref="Out"/>, for those who write octets; flush that first.</summary>
    public Stream OutStream { get; }

    /// <summary>Takes messages about the run itself.</summary>
    public TextWriter Error { get; }

    /// <summary>Takes lines that are written over; null where nobody watches.</summary>
    public TextWriter? Progress { get; }

    /// <summary>Whether results go to a terminal that shows colours, and its user has not said no to them.</summary>
    public bool ShowsColors { get; init; }

    /// <summary>Files, folders and the standard input.</summary>
    public ToolFiles Files { get; }

    /// <summary>The streams and the working folder of this process. Progress is shown beside results only where they do not mix.</summary>
    public static ToolContext OfProcess() => new(
        StandardOutput.Open(),
        Console.OpenStandardError(),
        new ToolFiles(Environment.CurrentDirectory, Console.OpenStandardInput),
        showsProgress: Console.IsOutputRedirected && !Console.IsErrorRedirected)
    {
        ShowsColors = !Console.IsOutputRedirected && TakesColors(),
    };

    // https://no-color.org; the old console of Windows shows the codes themselves.
    private static bool TakesColors() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb"
        && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") is not null);
}
