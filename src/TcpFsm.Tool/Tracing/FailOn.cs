using System.CommandLine;
using System.Linq;

namespace TcpFsm.Tool.Tracing;

/// <summary>What makes a trace fail, if anything: a capture full of findings is no failure of the run.</summary>
internal static class FailOn
{
    private const string Findings = "findings";
    private const string Illegal = "illegal";
    private const string Unexplained = "unexplained";
    private const string Flood = "syn-flood";
    private const string Problems = "problems";

    /// <summary>Makes the option <c>--fail-on</c>.</summary>
    public static Option<string[]> CreateOption()
    {
        string[] kinds = [Findings, Illegal, Unexplained, Flood, Problems];
        var option = new Option<string[]>("--fail-on")
        {
            Description = "Exit with 1 if there is one: findings are illegal or unexplained packets, problems lie in the capture itself. May be repeated.",
            HelpName = string.Join('|', kinds),
            DefaultValueFactory = _ => [],
        };
        return option.AcceptOnlyFromAmong(kinds);
    }

    /// <summary>Whether a kind asked for was met.</summary>
    public static bool IsMet(string[] kinds, CountingSink counted) => kinds.Any(kind => kind switch
    {
        Findings => counted.Illegal + counted.Unexplained > 0,
        Illegal => counted.Illegal > 0,
        Unexplained => counted.Unexplained > 0,
        Flood => counted.Floods > 0,
        _ => counted.Problems > 0,
    });
}
