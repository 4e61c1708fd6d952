using TcpFsm.Host.Drill.Reading;
using TcpFsm.Host.Drill.Running;
using TcpFsm.Host.Drill.Script;

namespace TcpFsm.Host.Drill;

/// <summary>
/// Runs packetdrill scripts against a <see cref="TcpHost"/> on a wire in memory and a clock that obeys: hours take milliseconds and every run is the
/// same. No command of a script is ever given to a shell.
/// </summary>
public static class DrillRunner
{
    /// <summary>Runs one script. Never throws, whatever the text is.</summary>
    /// <param name="text">The script.</param>
    /// <param name="settings">How; null: as usual.</param>
    public static DrillResult Run(string text, DrillSettings? settings = null)
    {
        settings ??= new DrillSettings();
        DrillScript script = ScriptReader.Read(text, settings.Symbols);
        if (script.Problems.Count > 0) return new DrillResult { Verdict = DrillVerdict.Unreadable, Problems = script.Problems };
        using var run = new ScriptRun(script, settings.Host, settings.Strict);
        return run.Play();
    }
}
