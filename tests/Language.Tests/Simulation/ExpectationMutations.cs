using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;

namespace TcpFsm.Language.Tests.Simulation;

/// <summary>A file of scenarios with one expectation changed so that it cannot hold.</summary>
/// <param name="What">What was changed, for messages.</param>
/// <param name="Line">The line of the step it stands in.</param>
/// <param name="Text">The changed file, other scenarios left out and every line where it was.</param>
internal sealed record ExpectationMutation(string What, int Line, string Text);

/// <summary>Changes every single expectation of a file of scenarios, one at a time.</summary>
internal sealed class ExpectationMutations
{
    private readonly SourceText _source;
    private readonly YamlSequence _scenarios;
    private readonly StepMutations _steps;

    public ExpectationMutations(SourceText source, YamlNode root)
    {
        _source = source;
        _steps = new StepMutations(source.Content);
        _scenarios = (YamlSequence)StepMutations.Value(root, "scenarios")!;
    }

    public IEnumerable<ExpectationMutation> All()
    {
        foreach (YamlMapping scenario in _scenarios.Items.Cast<YamlMapping>())
        {
            foreach (YamlMapping step in ((YamlSequence)StepMutations.Value(scenario, "steps")!).Items.Cast<YamlMapping>())
            {
                foreach ((string what, string text, bool last) in _steps.Of(step)) yield return Make(scenario, step, what, text, last);
            }
        }
    }

    private ExpectationMutation Make(YamlMapping scenario, YamlMapping step, string what, string text, bool last)
    {
        int line = _source.GetPosition(step.Span.Start).Line;
        string content = _source.Content;
        string rest = last ? KeepLines(content[step.Span.End..]) : content[step.Span.End..scenario.Span.End];
        string mutated = content[.._scenarios.Span.Start] + Before(scenario) + "- " + content[scenario.Span.Start..step.Span.Start] + text + rest + "\n";
        return new ExpectationMutation($"{Value(scenario, "id")} line {line}: {what}", line, mutated);
    }

    /// <summary>What stands before a scenario: only the one it continues, if any.</summary>
    private string Before(YamlMapping scenario)
    {
        string content = _source.Content;
        int start = _scenarios.Span.Start;
        if (Value(scenario, "after") is not { } id) return KeepLines(content[start..scenario.Span.Start]);
        TextSpan first = ScenarioOf(id).Span;
        return KeepLines(content[start..first.Start]) + "- " + content[first.Start..first.End] + KeepLines(content[first.End..scenario.Span.Start]);
    }

    private YamlMapping ScenarioOf(string id) => _scenarios.Items.Cast<YamlMapping>().Single(s => Value(s, "id") == id);

    private static string? Value(YamlMapping map, string key) => (StepMutations.Value(map, key) as YamlScalar)?.Value;

    private static string KeepLines(string text) => new('\n', text.Count(c => c == '\n'));
}

/// <summary>Changes the expectations of one step.</summary>
internal sealed class StepMutations(string content)
{
    private static readonly string[] Actions = ["n", "host", "do", "inject", "rx"];
    private static readonly Dictionary<string, string> OtherFates = new() { ["running"] = "stopped", ["stopped"] = "running", ["started"] = "kept", ["kept"] = "started" };

    /// <summary>Each change: what it is, the step's new text, and whether the scenario ends with it.</summary>
    public IEnumerable<(string What, string Text, bool Last)> Of(YamlMapping step)
    {
        foreach (YamlEntry entry in step.Entries)
        {
            IEnumerable<(string, string, bool)> changes = entry.Key.Value switch
            {
                "tx" => Sends(step, (YamlMapping)entry.Value),
                "after" => Scalars(step, entry.Value, s => s == "LISTEN" ? "CLOSED" : "LISTEN"),
                "tcbA" or "tcbB" => Scalars(step, entry.Value, Increment),
                "vars" => Maps(entry.Value).SelectMany(m => Scalars(step, m, Increment)),
                "signal" => Scalars(step, entry.Value, s => s == "connection open" ? "deliver" : "connection open"),
                "returns" => Scalars(step, entry.Value, s => s == "pending" ? "ok" : "pending"),
                "signals" => Items(step, entry.Value, _ => "hold text(1,2)"),
                "nosignals" => [("nosignals turned to signals", Acted(step, "signals: " + Slice(entry.Value.Span)), true)],
                "timers" => Maps(entry.Value).SelectMany(m => m.Entries.Select(e => Replaced(step, $"timers {e.Key.Value}", m, Opposite(e)))),
                "quiet" => Noise(step, (YamlSequence)entry.Value),
                _ => [],
            };
            foreach ((string, string, bool) change in changes) yield return change;
        }
    }

    public static YamlNode? Value(YamlNode map, string key) => ((YamlMapping)map).Entries.LastOrDefault(e => e.Key.Value == key)?.Value;

    private static IEnumerable<YamlMapping> Maps(YamlNode node) => ((YamlMapping)node).Entries.Select(e => (YamlMapping)e.Value);

    private IEnumerable<(string, string, bool)> Sends(YamlMapping step, YamlMapping tx)
    {
        foreach (YamlEntry entry in tx.Entries)
        {
            string value = ((YamlScalar)entry.Value).Value;
            IEnumerable<string> others = entry.Key.Value switch
            {
                "seq" or "ack" or "data" or "wnd" or "up" => [Increment(value)],
                "from" => [value == "A" ? "B" : "A"],
                "ctl" => "SFRA".Select(c => Quoted(value.Contains(c) ? value.Replace(c.ToString(), "", StringComparison.Ordinal) : value + c)),
                "nctl" => [Quoted("A")],
                _ => [],
            };
            foreach (string other in others) yield return Replaced(step, $"tx {entry.Key.Value} {value} to {other}", entry.Value, other);
        }

        if (Value(tx, "ack") is { } ack) yield return ("tx without ack", Without(step, tx, ack), false);
        else yield return Inserted(step, "tx with an ack", tx, ", ack: 0}");
        if (Value(tx, "data") is { } data) yield return ("tx without data", Without(step, tx, data), false);
        else yield return Inserted(step, "tx with data", tx, ", data: 1}");
        yield return ("tx turned to quiet", Acted(step, $"quiet: [{((YamlScalar)Value(tx, "from")!).Value}]"), true);
    }

    /// <summary>Where an end is quiet, a message of it is expected instead.</summary>
    private IEnumerable<(string, string, bool)> Noise(YamlMapping step, YamlSequence quiet)
    {
        // Of an end that has sent and is quiet after it, the first message would be the wrong one to expect.
        if (Value(step, "tx") is not null) yield break;
        foreach (YamlScalar peer in quiet.Items.Cast<YamlScalar>())
            yield return ("quiet turned to tx", Acted(step, $"tx: {{id: never, from: {peer.Value}, seq: 1, ctl: S}}"), true);
    }

    private string Acted(YamlMapping step, string expectation)
    {
        IEnumerable<string> kept = step.Entries.Where(e => Actions.Contains(e.Key.Value)).Select(e => Slice(TextSpan.FromBounds(e.Key.Span.Start, e.Value.Span.End)));
        return "{" + string.Join(", ", kept.Append(expectation)) + "}";
    }

    private IEnumerable<(string, string, bool)> Scalars(YamlMapping step, YamlNode map, Func<string, string> change) =>
        ((YamlMapping)map).Entries.Select(e => Replaced(step, $"{e.Key.Value} {Slice(e.Value.Span)}", e.Value, change(((YamlScalar)e.Value).Value)));

    private IEnumerable<(string, string, bool)> Items(YamlMapping step, YamlNode perPeer, Func<string, string> change) =>
        ((YamlMapping)perPeer).Entries.SelectMany(e => ((YamlSequence)e.Value).Items).Select(i => Replaced(step, $"signal {Slice(i.Span)}", i, Quoted(change(""))));

    private string Opposite(YamlEntry fate) => $"{{{OtherFates[fate.Key.Value]}: {Slice(fate.Value.Span)}}}";

    private string Without(YamlMapping step, YamlMapping tx, YamlNode value)
    {
        YamlEntry entry = tx.Entries.Single(e => e.Value == value);
        int from = content.LastIndexOf(',', entry.Key.Span.Start), to = value.Span.End;
        return content[step.Span.Start..from] + content[to..step.Span.End];
    }

    private (string, string, bool) Inserted(YamlMapping step, string what, YamlMapping tx, string ending) =>
        (what, content[step.Span.Start..(tx.Span.End - 1)] + ending + content[tx.Span.End..step.Span.End], false);

    private (string, string, bool) Replaced(YamlMapping step, string what, YamlNode node, string text) =>
        (what, content[step.Span.Start..node.Span.Start] + text + content[node.Span.End..step.Span.End], false);

    private string Slice(TextSpan span) => content[span.Start..span.End];

    private static string Quoted(string text) => $"\"{text}\"";

    private static string Increment(string value) => value switch
    {
        "true" => "false",
        "false" => "true",
        _ => unchecked((uint)long.Parse(value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture),
    };
}
