using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Language.Yaml;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>
/// Reads calls and expiries: <c>A.open_active</c>, <c>A.send_10</c>, <c>A.send_urgent_5</c>, <c>B.rto</c>, <c>A.timeout_2msl</c>, <c>A.send-data(5, true)</c>.
/// </summary>
internal sealed class CallReader(ProtocolModel model, NodeReader nodes)
{
    private const string TimeoutPrefix = "timeout_";

    private readonly ShortNames _names = new(model);

    /// <summary>Reads one; null, and a problem, if it is none.</summary>
    public PeerCall? Read(YamlNode node)
    {
        if (nodes.Text(node, "A call") is not { } text) return null;
        int dot = text.IndexOf('.');
        int peer = dot < 0 ? -1 : Scenario.PeerNames.TakeWhile(n => n != text.Substring(0, dot)).Count();
        if (peer < 0 || peer == Scenario.PeerNames.Count)
        {
            nodes.Report(node.Span, $"{Wording.Quote(text)} names no end: write A.CALL or B.CALL.");
            return null;
        }

        string name = text.Substring(dot + 1);
        return Expiry(peer, name, node.Span) ?? Call(peer, name, node.Span);
    }

    private PeerCall? Expiry(int peer, string name, TextSpan span)
    {
        bool prefixed = name.StartsWith(TimeoutPrefix, StringComparison.Ordinal);
        if (!prefixed && name != "rto") return null;
        int timer = _names.Timer(prefixed ? name.Substring(TimeoutPrefix.Length) : name);
        return timer < 0 ? null : new PeerCall(peer, model.TimeoutOf(timer), [], model.Timers[timer].Name + " timer expires", span);
    }

    private PeerCall? Call(int peer, string name, TextSpan span)
    {
        int open = name.IndexOf('(');
        bool listed = open > 0 && name[name.Length - 1] == ')';
        (int index, string[] arguments) = listed
            ? (Find(name.Substring(0, open)), Split(name.Substring(open + 1, name.Length - open - 2)))
            : FindLongest(name);
        if (index < 0)
        {
            IEnumerable<string> known = model.Events.Where(e => e.Kind == EventKind.Call).Select(e => e.Name);
            nodes.Unknown(span, "call or timer", name, known.Concat(model.Timers.Select(t => TimeoutPrefix + t.Name)));
            return null;
        }

        EventModel called = model.Events[index];
        if (CallArguments.TryRead(model, called, arguments, out long[] values)) return new PeerCall(peer, index, values, Describe(called, values), span);
        string wanted = string.Join(", ", called.Arguments.Select(a => a.Name));
        nodes.Report(span, $"{Wording.Quote(name)} does not give {Wording.Quote(called.Name)} its arguments ({wanted}) as the spec declares them.");
        return null;
    }

    private static string[] Split(string list) => list.Trim().Length == 0 ? [] : list.Split(',').Select(a => a.Trim()).ToArray();

    /// <summary>The event whose name is the longest beginning of the text; what follows, between underscores, are its arguments.</summary>
    private (int Index, string[] Arguments) FindLongest(string name)
    {
        for (int end = name.Length; end > 0; end = name.LastIndexOf('_', end - 1))
        {
            int index = Find(name.Substring(0, end));
            if (index >= 0) return (index, name.Substring(end).Split(['_'], StringSplitOptions.RemoveEmptyEntries));
        }

        return (-1, []);
    }

    private int Find(string name)
    {
        for (int i = 0; i < model.Events.Count; i++)
        {
            EventModel e = model.Events[i];
            if (e.Kind == EventKind.Call && e.Name.Replace('_', '-') == name.Replace('_', '-')) return i;
        }

        return -1;
    }

    private string Describe(EventModel called, long[] values) => values.Length == 0
        ? called.Name
        : $"{called.Name}({string.Join(", ", values.Select((v, i) => ValueText.Format(model, called.Arguments[i].Type, v)))})";
}
