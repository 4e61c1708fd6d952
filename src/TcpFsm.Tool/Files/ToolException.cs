using System;
using TcpFsm.Tool.CommandLine;

namespace TcpFsm.Tool.Files;

/// <summary>The run cannot go on, for a reason its user can mend.</summary>
/// <param name="message">What is wrong, where, and what to do; shown as it is but escaped.</param>
/// <param name="exitCode">What the run ends with.</param>
internal sealed class ToolException(string message, int exitCode = ExitCode.Unusable) : Exception(message)
{
    /// <summary>What the run ends with.</summary>
    public int ExitCode { get; } = exitCode;
}
