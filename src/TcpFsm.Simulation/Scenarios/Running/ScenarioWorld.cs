using System;
using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>Two ends and the messages between them.</summary>
internal sealed class ScenarioWorld
{
    private readonly Dictionary<string, Transit> _messages;

    private ScenarioWorld(ScenarioEnd[] ends, ScenarioLog log, Dictionary<string, Transit> messages)
    {
        Ends = ends;
        Log = log;
        _messages = messages;
    }

    public ScenarioEnd[] Ends { get; }

    public ScenarioLog Log { get; }

    /// <summary>The ends as a scenario begins them.</summary>
    public static ScenarioWorld Begin(Scenario scenario, MachineFactory factory)
    {
        ProtocolModel model = scenario.Parameters.Model;
        var log = new ScenarioLog();
        var ends = new ScenarioEnd[2];
        for (int peer = 0; peer < 2; peer++)
        {
            PeerStart start = scenario.Peers[peer];
            IMachine machine = factory(model, scenario.Parameters);
            machine.State = start.State;
            foreach (VariableValue variable in start.Variables) machine.SetVariable(variable.Variable, variable.Value);
            foreach (int timer in start.Running) machine.SetRunning(timer, true);
            ends[peer] = new ScenarioEnd(peer, machine, new ScenarioHost(model, start), log);
        }

        return new ScenarioWorld(ends, log, new Dictionary<string, Transit>(StringComparer.Ordinal));
    }

    /// <summary>A world that goes on from here with a log of its own; this one stays as it is.</summary>
    public ScenarioWorld Copy(Scenario scenario, MachineFactory factory)
    {
        var log = new ScenarioLog();
        var ends = new ScenarioEnd[2];
        for (int peer = 0; peer < 2; peer++)
        {
            IMachine machine = factory(scenario.Parameters.Model, scenario.Parameters);
            MachineCopy.Copy(Ends[peer].Machine, machine);
            ends[peer] = new ScenarioEnd(peer, machine, Ends[peer].Host.Copy(), log) { LastAnswer = Ends[peer].LastAnswer };
            foreach (Transit transit in Ends[peer].Outbox) ends[peer].Outbox.Enqueue(transit);
        }

        return new ScenarioWorld(ends, log, new Dictionary<string, Transit>(_messages, StringComparer.Ordinal));
    }

    /// <summary>Gives a message a name; a later one of the same name takes its place.</summary>
    public void Name(string name, Transit transit) => _messages[name] = transit;

    /// <summary>The message of that name. The reader has made sure that there is one.</summary>
    public Transit Find(string name) => _messages[name];

    /// <summary>Notes the states both ends are in.</summary>
    public void Settle() => Log.Settle(Ends[0].Machine.State, Ends[1].Machine.State);
}
