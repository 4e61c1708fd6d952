using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Ladders;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Scenarios;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Tool.Scenarios;

/// <summary>Makes the ladder of a scenario that was played.</summary>
internal static class LadderOf
{
    /// <summary>Its ladder: what happened, up to a failure.</summary>
    public static Ladder Scenario(ScenarioResult result)
    {
        Scenario scenario = result.Scenario;
        return new Ladder
        {
            Id = scenario.Id,
            Title = scenario.Title,
            Legend = scenario.Names.Describe(),
            Ends = Simulation.Scenarios.Scenario.PeerNames,
            States = [.. scenario.Parameters.Model.States.Select(s => s.Name)],
            Entries = [.. Entries(result)],
        };
    }

    private static IEnumerable<LadderEntry> Entries(ScenarioResult result)
    {
        ProtocolModel model = result.Scenario.Parameters.Model;
        var messages = new Dictionary<Transit, int>();
        bool begun = false;
        foreach (LogEntry entry in result.Log.Entries)
        {
            yield return new LadderEntry
            {
                Kind = begun ? KindOf(entry.Kind) : LadderEntryKind.Begin,
                End = entry.Peer,
                Text = TextOf(entry),
                Timer = entry.Timer < 0 ? "" : model.Timers[entry.Timer].Name,
                Message = entry.Transit is null ? -1 : NumberOf(entry.Transit),
                Left = entry.States[0],
                Right = entry.States[1],
            };
            begun = true;
        }

        int NumberOf(Transit transit)
        {
            if (!messages.TryGetValue(transit, out int number)) messages.Add(transit, number = messages.Count);
            return number;
        }

        string TextOf(LogEntry entry) => entry switch
        {
            { Transit: { } transit } => MessageText.Format(model, transit.Message, result.Scenario.Names),
            { Kind: LogKind.Started or LogKind.Stopped } => model.Timers[entry.Timer].Name,
            _ => entry.Text,
        };
    }

    private static LadderEntryKind KindOf(LogKind kind) => kind switch
    {
        LogKind.Call => LadderEntryKind.Call,
        LogKind.Expiry => LadderEntryKind.Expiry,
        LogKind.Started => LadderEntryKind.Start,
        LogKind.Stopped => LadderEntryKind.Stop,
        LogKind.Signal => LadderEntryKind.Signal,
        LogKind.Sent => LadderEntryKind.Sent,
        LogKind.Injected => LadderEntryKind.Injected,
        LogKind.Arrived => LadderEntryKind.Arrived,
        LogKind.Lost => LadderEntryKind.Lost,
        _ => LadderEntryKind.Step,
    };
}
