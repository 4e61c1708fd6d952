using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>Kinds of things that happen in a scenario.</summary>
public enum LogKind
{
    /// <summary>A step begins.</summary>
    Step,

    /// <summary>A call.</summary>
    Call,

    /// <summary>A timer's expiry.</summary>
    Expiry,

    /// <summary>A timer is started, or started anew.</summary>
    Started,

    /// <summary>A timer is stopped.</summary>
    Stopped,

    /// <summary>A message is sent.</summary>
    Sent,

    /// <summary>A message from neither end appears.</summary>
    Injected,

    /// <summary>A message arrives.</summary>
    Arrived,

    /// <summary>A message is lost.</summary>
    Lost,

    /// <summary>A user is told.</summary>
    Signal,
}

/// <summary>One thing that happened.</summary>
public sealed class LogEntry
{
    /// <summary>What.</summary>
    public required LogKind Kind { get; init; }

    /// <summary>At which end; -1: at none.</summary>
    public required int Peer { get; init; }

    /// <summary>The step's number, the call or the signal; else empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>The timer that expires, starts or stops, as an index in the model; -1: it is about none, or it does not run.</summary>
    public int Timer { get; init; } = -1;

    /// <summary>The message; null: it is about none.</summary>
    public Transit? Transit { get; init; }

    /// <summary>States of A and B when the event was over.</summary>
    public int[] States { get; internal set; } = [];
}

/// <summary>What happened in a scenario, in order.</summary>
public sealed class ScenarioLog
{
    private readonly List<LogEntry> _entries = [];
    private readonly List<int> _rules = [];
    private int _settled;

    /// <summary>All of it.</summary>
    public IReadOnlyList<LogEntry> Entries => _entries;

    /// <summary>The rules that fired at either end, in order, as indices in <see cref="ProtocolModel.Rules"/>.</summary>
    public IReadOnlyList<int> Rules => _rules;

    internal void Step(string number) => Add(LogKind.Step, -1, number);

    internal void Called(int peer, string text) => Add(LogKind.Call, peer, text);

    internal void Expired(int peer, string text, int timer) => Add(LogKind.Expiry, peer, text, timer: timer);

    internal void Started(int peer, int timer) => Add(LogKind.Started, peer, timer: timer);

    internal void Stopped(int peer, int timer) => Add(LogKind.Stopped, peer, timer: timer);

    internal void Sent(Transit transit) => Add(LogKind.Sent, transit.From, transit: transit);

    internal void Injected(Transit transit) => Add(LogKind.Injected, -1, transit: transit);

    internal void Arrived(int peer, Transit transit) => Add(LogKind.Arrived, peer, transit: transit);

    internal void Lost(Transit transit) => Add(LogKind.Lost, transit.From, transit: transit);

    internal void Fired(IEnumerable<int> rules) => _rules.AddRange(rules);

    internal void Signalled(int peer, string text) => Add(LogKind.Signal, peer, text);

    /// <summary>Notes where an event left both ends, for all that was added since the last.</summary>
    internal void Settle(int stateA, int stateB)
    {
        for (; _settled < _entries.Count; _settled++) _entries[_settled].States = [stateA, stateB];
    }

    private void Add(LogKind kind, int peer, string text = "", Transit? transit = null, int timer = -1) =>
        _entries.Add(new LogEntry { Kind = kind, Peer = peer, Text = text, Transit = transit, Timer = timer });
}
