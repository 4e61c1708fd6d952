using System;

namespace TcpFsm.Host.Drill.Script;

/// <summary>When an event is to happen.</summary>
/// <param name="IsAny">At whatever time: <c>*</c>.</param>
/// <param name="IsRelative">Counted from the event before it, and not from the start of the script: <c>+</c>.</param>
/// <param name="From">The earliest.</param>
/// <param name="To">The latest; the same where no range is given.</param>
internal readonly record struct ScriptTime(bool IsAny, bool IsRelative, TimeSpan From, TimeSpan To);
