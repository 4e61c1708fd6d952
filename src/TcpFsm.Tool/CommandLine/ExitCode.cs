namespace TcpFsm.Tool.CommandLine;

/// <summary>What the exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing was found wrong.</summary>
    public const int Done = 0;

    /// <summary>Done, and errors were found: in a spec, a scenario, or (where asked for) a capture.</summary>
    public const int Found = 1;

    /// <summary>Not done: wrong use, input that cannot be read, or output that cannot be written.</summary>
    public const int Unusable = 2;

    /// <summary>Ended from outside by Ctrl-C; 128 and the signal's number, as shells have it.</summary>
    public const int Interrupted = 130;
}
