namespace TcpFsm.Host.Drill;

/// <summary>Why a script cannot be read.</summary>
/// <param name="Position">Where.</param>
/// <param name="Message">What is wrong there and what to do, for people. It may quote the script, so escape it before it is shown.</param>
public sealed record ScriptProblem(ScriptPosition Position, string Message);
