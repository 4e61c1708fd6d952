using System.Collections.Generic;

namespace TcpFsm.Host.Drill.Script;

/// <summary>A script that was read.</summary>
/// <param name="Options">Its option lines.</param>
/// <param name="Events">Its steps.</param>
/// <param name="Problems">Why it cannot be run; empty if it can.</param>
internal sealed record DrillScript(ScriptOptions Options, IReadOnlyList<ScriptEvent> Events, IReadOnlyList<ScriptProblem> Problems);
