using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;
using TcpFsm.Simulation.Scenarios.Expectations;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>Reads what must hold at the end of a step.</summary>
internal sealed class ExpectationReader(ProtocolModel model, NodeReader nodes)
{
    private static readonly Dictionary<string, TimerFate> Fates = new(System.StringComparer.Ordinal)
    {
        ["running"] = TimerFate.Running,
        ["stopped"] = TimerFate.Stopped,
        ["started"] = TimerFate.Started,
        ["kept"] = TimerFate.Kept,
    };

    private readonly ValueReader _values = new(model, nodes);
    private readonly SignalReader _signals = new(model, nodes);

    /// <summary>Keys of a step that are read here.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["after", "tcbA", "tcbB", "vars", "quiet", "signal", "signals", "nosignals", "returns", "timers"];

    /// <summary>Reads the value of one of the <see cref="Keys"/>.</summary>
    public IEnumerable<Expectation> Read(YamlEntry entry) => entry.Key.Value switch
    {
        "after" => States(entry.Value),
        "tcbA" => Variables(0, entry.Value),
        "tcbB" => Variables(1, entry.Value),
        "vars" => nodes.PerPeer(entry.Value, "`vars`").SelectMany(p => Variables(p.Peer, p.Value)),
        "quiet" => Quiet(entry.Value),
        "signal" => nodes.PerPeer(entry.Value, "`signal`").Select(p => _signals.ReadOne(p.Peer, p.Value)).OfType<Expectation>(),
        "signals" => nodes.PerPeer(entry.Value, "`signals`").SelectMany(p => Signals(p.Peer, p.Value, given: true)),
        "nosignals" => nodes.PerPeer(entry.Value, "`nosignals`").SelectMany(p => Signals(p.Peer, p.Value, given: false)),
        "returns" => nodes.PerPeer(entry.Value, "`returns`").Select(p => Returns(p.Peer, p.Value)).OfType<Expectation>(),
        _ => nodes.PerPeer(entry.Value, "`timers`").SelectMany(p => Timers(p.Peer, p.Value)),
    };

    private IEnumerable<Expectation> States(YamlNode node)
    {
        foreach ((int peer, YamlNode value) in nodes.PerPeer(node, "`after`"))
        {
            int state = _values.State(value);
            if (state >= 0) yield return new StateExpectation(peer, value.Span, state);
        }
    }

    private IEnumerable<Expectation> Variables(int peer, YamlNode node)
    {
        foreach (YamlEntry entry in nodes.Map(node, "A list of variables"))
        {
            if (_values.Variable(entry) is { } expected) yield return new VariableExpectation(peer, entry.Value.Span, expected.Variable, expected.Value);
        }
    }

    private IEnumerable<Expectation> Quiet(YamlNode node)
    {
        foreach (YamlNode item in nodes.List(node, "`quiet`"))
        {
            if (nodes.Peer(item) is { } peer) yield return new QuietExpectation(peer, item.Span);
        }
    }

    private IEnumerable<Expectation> Signals(int peer, YamlNode node, bool given) =>
        nodes.List(node, "A list of signals").Select(item => _signals.Read(peer, item, given)).OfType<Expectation>();

    private AnswerExpectation? Returns(int peer, YamlNode node)
    {
        if (nodes.Text(node, "What a call returns") is not { } text) return null;
        string[] returns = model.Returns.Select(r => r.Name).ToArray(), errors = model.Errors.Select(e => e.Name).ToArray();
        int value = System.Array.IndexOf(returns, text), error = System.Array.IndexOf(errors, text);
        if (value < 0 && error < 0)
        {
            nodes.Unknown(node.Span, "return or error", text, returns.Concat(errors));
            return null;
        }

        return new AnswerExpectation(peer, node.Span, value >= 0 ? new Answer(AnswerKind.Return, value) : new Answer(AnswerKind.Refuse, error));
    }

    private IEnumerable<Expectation> Timers(int peer, YamlNode node)
    {
        foreach (YamlEntry entry in nodes.Map(node, "`timers` of an end"))
        {
            if (!Fates.TryGetValue(entry.Key.Value, out TimerFate fate))
            {
                nodes.Report(entry.Key.Span, $"A timer is running, stopped, started or kept, never {Wording.Quote(entry.Key.Value)}.");
                continue;
            }

            foreach (YamlNode item in nodes.List(entry.Value, "A list of timers"))
            {
                int timer = _values.Timer(item);
                if (timer >= 0) yield return new TimerExpectation(peer, item.Span, timer, fate);
            }
        }
    }
}
