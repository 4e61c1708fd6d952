using System;

namespace TcpFsm.Tool.Files;

/// <summary>The run cannot go on, for a reason its user can mend; ends it with <see cref="CommandLine.ExitCode.Unusable"/>.</summary>
/// <param name="message">What is wrong, where, and what to do; shown as it is but escaped.</param>
internal sealed class ToolException(string message) : Exception(message);
