using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Page;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Scenarios;

namespace TcpFsm.Tool.Graphs;

/// <summary>Makes of a scenario what the page can play: what happens, without what is expected of it.</summary>
internal static class StoryBuilder
{
    /// <summary>The story of a scenario; one that continues another begins with that.</summary>
    /// <param name="scenario">The scenario, bound to the page's model.</param>
    /// <param name="group">Under which heading it stands.</param>
    public static PageStory Build(Scenario scenario, string group)
    {
        IReadOnlyList<Scenario> chain = ChainOf(scenario);
        ScenarioStep[] steps = [.. chain.SelectMany(s => s.Steps)];
        return new PageStory
        {
            Name = scenario.Id,
            Group = group,
            Title = scenario.Title,
            Source = scenario.Source.Length == 0 ? null : scenario.Source,
            Parameters = Changed(scenario),
            Ends = [.. chain[0].Peers.Select(End)],
            Actions = [.. steps.SelectMany(s => Actions(s, steps))],
        };
    }

    private static List<Scenario> ChainOf(Scenario scenario)
    {
        var chain = new List<Scenario>();
        for (Scenario? link = scenario; link is not null; link = link.Continues) chain.Insert(0, link);
        return chain;
    }

    private static (int, long)[] Changed(Scenario scenario)
    {
        EquatableArray<ParameterModel> parameters = scenario.Parameters.Model.Parameters;
        return [.. Enumerable.Range(0, parameters.Count).Where(p => scenario.Parameters[p] != parameters[p].Value).Select(p => (p, scenario.Parameters[p]))];
    }

    private static PageEnd End(PeerStart start) => new()
    {
        State = start.State,
        Variables = [.. start.Variables.Select(v => (v.Variable, v.Value))],
        Running = start.Running,
        Answers = [.. start.Answers.Select(a => (a.Question, a.Value))],
        LastIss = start.LastIss,
        NextIss = start.NextIss,
    };

    // In the order in which the parts of a step happen.
    private static IEnumerable<PageAction> Actions(ScenarioStep step, ScenarioStep[] all)
    {
        foreach ((int peer, HostAnswer answer) in step.Host) yield return new HostAction(peer, answer.Question, answer.Value);
        foreach (PeerCall call in step.Do) yield return new CallAction(call.Peer, call.Event, call.Arguments);
        if (step.Inject is { } injection) yield return Inject(injection, all);
        foreach (Delivery delivery in step.Receive) yield return Arrive(delivery);
        if (step.Send is { } send) yield return new TakeAction(send.Peer, send.Name?.Text);
        foreach (Delivery delivery in step.ReceiveAfterSend) yield return Arrive(delivery);
        foreach (MessageName lost in step.Drop) yield return new LoseAction(lost.Text);
    }

    private static ArriveAction Arrive(Delivery delivery) => new(delivery.Peer, delivery.Message.Text);

    // A message of neither end goes to where it first arrives; one that never does, to B.
    private static InjectAction Inject(Injection injection, ScenarioStep[] all)
    {
        Delivery? first = all.SelectMany(s => s.Receive.Concat(s.ReceiveAfterSend)).FirstOrDefault(d => d.Message.Text == injection.Name.Text);
        return new InjectAction(first?.Peer ?? 1, injection.Name.Text, injection.Message.Index, injection.Message.Fields, injection.Message.Flags);
    }
}
