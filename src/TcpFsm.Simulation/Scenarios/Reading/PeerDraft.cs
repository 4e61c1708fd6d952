using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>What is said of an end, and what follows for what is not said.</summary>
internal sealed class PeerDraft(ProtocolModel model, IReadOnlyList<VariableValue> defaults)
{
    private const long UsualWindow = 1000;

    private readonly Dictionary<int, long> _variables = [];
    private readonly Dictionary<int, long> _answers = [];
    private readonly SortedSet<int> _running = [];

    public int State { get; set; }

    public long? Iss { get; set; }

    public long? NextIss { get; set; }

    public bool? Passive { get; set; }

    public void Add(VariableValue? value)
    {
        if (value is { } given) _variables[given.Variable] = given.Value;
    }

    public void Add(HostAnswer? answer)
    {
        if (answer is { } given) _answers[given.Question] = given.Value;
    }

    public void Run(int timer)
    {
        if (timer >= 0) _running.Add(timer);
    }

    public PeerStart Finish()
    {
        Window();
        bool connected = StateName is not ("CLOSED" or "LISTEN");
        if (!model.States[State].Fresh) AddMissing(defaults);
        if (connected) Connection();
        else if (StateName == "LISTEN") Origin(Passive ?? true);
        Timers();
        return new PeerStart
        {
            State = State,
            Variables = _variables.Select(v => new VariableValue(v.Key, v.Value)).ToArray(),
            Running = _running.ToArray(),
            Answers = _answers.Select(a => new HostAnswer(a.Key, a.Value)).ToArray(),
            LastIss = Iss ?? 0,
            NextIss = Chosen(connected),
        };
    }

    private string StateName => model.States[State].Name;

    /// <summary>What the host will choose: the first is taken already where there is a connection.</summary>
    private long[] Chosen(bool connected) =>
        new[] { connected ? null : Iss ?? 0, NextIss }.Where(n => n is not null).Select(n => n!.Value).ToArray();

    /// <summary>The host offers the window the end begins with.</summary>
    private void Window()
    {
        int variable = model.Variable("RCV.WND"), question = model.Question("receive-window");
        if (variable < 0 || question < 0 || _answers.ContainsKey(question)) return;
        if (_variables.TryGetValue(variable, out long window) || Default(variable, out window)) _answers[question] = window;
    }

    private bool Default(int variable, out long value)
    {
        VariableValue[] found = defaults.Where(d => d.Variable == variable).ToArray();
        value = found.Length > 0 ? found[found.Length - 1].Value : 0;
        return found.Length > 0;
    }

    private void Connection()
    {
        if (TcpNamesMissing) return;
        SetMissing("ISS", Iss ?? 0);
        SetMissing("SND.WND", UsualWindow);
        SetMissing("MAX.SND.WND", Get("SND.WND"));
        SetMissing("SND.UP", Get("SND.UNA"));
        SetMissing("RCV.UP", unchecked((uint)(Get("RCV.NXT") - Answer("readable"))));
        SetMissing("SYN-OUT", SynIsOut ? 1 : 0);
        Fin();
        Origin(Passive ?? false);
    }

    private bool TcpNamesMissing => model.Variable("SND.UNA") < 0 || model.Variable("SND.NXT") < 0;

    private bool SynIsOut => StateName is "SYN-SENT" or "SYN-RECEIVED" || (Get("SND.UNA") == Get("ISS") && Get("SND.UNA") != Get("SND.NXT"));

    /// <summary>Our FIN is out if its place is named, and in the states that are reached by sending it.</summary>
    private void Fin()
    {
        bool named = _variables.ContainsKey(model.Variable("FIN.SEQ"));
        if (!named && StateName is not ("FIN-WAIT-2" or "LAST-ACK" or "TIME-WAIT")) return;
        SetMissing("FIN.SEQ", unchecked((uint)(Get("SND.NXT") - 1)));
        SetMissing("FIN-SENT", 1);
    }

    private void Origin(bool passive)
    {
        int variable = model.Variable("ORIGIN");
        if (variable >= 0 && ValueText.TryParse(model, model.Variables[variable].Type, passive ? "passive" : "active", out long origin))
            SetMissing("ORIGIN", origin);
    }

    private void Timers()
    {
        if (TcpNamesMissing) return;
        if (StateName == "TIME-WAIT") Run(model.Timer("time-wait"));
        if (Get("SND.UNA") == Get("SND.NXT")) return;
        Run(model.Timer("retransmission"));
        Run(model.Timer("user"));
    }

    private void AddMissing(IEnumerable<VariableValue> values)
    {
        foreach (VariableValue value in values)
        {
            if (!_variables.ContainsKey(value.Variable)) _variables[value.Variable] = value.Value;
        }
    }

    private void SetMissing(string name, long value)
    {
        int variable = model.Variable(name);
        if (variable >= 0 && !_variables.ContainsKey(variable)) _variables[variable] = value;
    }

    private long Get(string name)
    {
        int variable = model.Variable(name);
        return variable >= 0 && _variables.TryGetValue(variable, out long value) ? value : 0;
    }

    private long Answer(string question)
    {
        int index = model.Question(question);
        return index >= 0 && _answers.TryGetValue(index, out long value) ? value : 0;
    }
}
