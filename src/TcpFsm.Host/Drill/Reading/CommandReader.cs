using System.Globalization;
using System.Text.RegularExpressions;
using TcpFsm.Host.Drill.Script;

namespace TcpFsm.Host.Drill.Reading;

/// <summary>
/// Says what a shell's line asks for. Nothing is ever run: policies and counts of states are understood, what else there is is told and passed over.
/// </summary>
internal static partial class CommandReader
{
    /// <summary>Reads one.</summary>
    public static ScriptEvent Read(string command, ScriptPosition position, string text, ScriptTime time)
    {
        if (PolicyLine().Match(command) is { Success: true } policy) return new PolicyEvent(position, text, time, Named(policy.Groups[1].Value), policy.Groups[2].Value == "1");
        if (CountLine().Match(command) is { Success: true } count) return Count(count, position, text, time);
        if (DropLine().IsMatch(command)) return new UnsupportedEvent(position, text, time, "a command that ends connections");
        return new IgnoredEvent(position, text, time);
    }

    private static Policy Named(string name) => name switch
    {
        "insecure_rst" => Policy.InsecureRst,
        "insecure_syn" => Policy.InsecureSyn,
        _ => Policy.DropSynFin,
    };

    private static ScriptEvent Count(Match match, ScriptPosition position, string text, ScriptTime time)
    {
        string name = match.Groups[1].Value.Trim('"', '\'');
        if (!TcpStateNames.TryParse(name, out TcpState state)) return new UnsupportedEvent(position, text, time, $"a count of {name}, which is no state");
        int? expected = match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : null;
        return new CountEvent(position, text, time, state, expected);
    }

    [GeneratedRegex(@"\b(insecure_rst|insecure_syn|drop_synfin)\s*=\s*([01])\b", RegexOptions.CultureInvariant)]
    private static partial Regex PolicyLine();

    [GeneratedRegex(@"\bgrep\s+-c\s+([^\s|]+)(?:\s*\|\s*grep\s+(?:-\w+\s+)?['""^]*(\d{1,6})\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex CountLine();

    [GeneratedRegex(@"\btcpdrop\b|\bss\s+.*(-K|--kill)", RegexOptions.CultureInvariant)]
    private static partial Regex DropLine();
}
