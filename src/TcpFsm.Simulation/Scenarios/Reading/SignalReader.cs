using System;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios.Expectations;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>Reads signals: <c>connection closing</c>, <c>text acknowledged(10)</c>; figures also say <c>error: connection reset</c> and <c>2MSL restarted</c>.</summary>
internal sealed class SignalReader(ProtocolModel model, NodeReader nodes)
{
    private const string ErrorPrefix = "error:";
    private const string RestartedSuffix = " restarted";

    /// <summary>Reads the one signal of <c>signal</c>, in the words of figures; null, and a problem, if it is none.</summary>
    public Expectation? ReadOne(int peer, YamlNode node)
    {
        if (nodes.Text(node, "A signal") is not { } text) return null;
        if (model.Signal(text) < 0 && text.EndsWith(RestartedSuffix, StringComparison.Ordinal))
        {
            int timer = new ShortNames(model).Timer(text.Substring(0, text.Length - RestartedSuffix.Length));
            if (timer >= 0) return new TimerExpectation(peer, node.Span, timer, TimerFate.Started);
        }

        return Read(peer, node, text.StartsWith(ErrorPrefix, StringComparison.Ordinal) ? text.Substring(ErrorPrefix.Length).Trim() : text, given: true);
    }

    /// <summary>Reads a signal; null, and a problem, if it is none.</summary>
    public Expectation? Read(int peer, YamlNode node, bool given) =>
        nodes.Text(node, "A signal") is { } text ? Read(peer, node, text, given) : null;

    private SignalExpectation? Read(int peer, YamlNode node, string text, bool given)
    {
        int open = text.IndexOf('(');
        bool called = model.Signal(text) < 0 && open > 0 && text[text.Length - 1] == ')';
        string name = called ? text.Substring(0, open).TrimEnd() : text;
        int signal = model.Signal(name);
        if (signal < 0)
        {
            nodes.Unknown(node.Span, "signal", name, model.Signals.Select(s => s.Name));
            return null;
        }

        long[]? arguments = called ? Arguments(node, signal, text.Substring(open + 1, text.Length - open - 2)) : null;
        return called && arguments is null ? null : new SignalExpectation(peer, node.Span, signal, arguments, given);
    }

    private long[]? Arguments(YamlNode node, int signal, string list)
    {
        SignalModel type = model.Signals[signal];
        string[] texts = list.Trim().Length == 0 ? [] : list.Split(',');
        var values = new long[texts.Length];
        bool fits = texts.Length == type.Arguments.Count;
        for (int i = 0; fits && i < texts.Length; i++) fits = ValueText.TryParse(model, type.Arguments[i].Type, texts[i].Trim(), out values[i]);
        if (fits) return values;
        nodes.Report(node.Span, $"Signal {Wording.Quote(type.Name)} has the arguments ({string.Join(", ", type.Arguments.Select(a => a.Name))}); these do not fit them.");
        return null;
    }
}
