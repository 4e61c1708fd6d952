using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios.Expectations;

namespace TcpFsm.Simulation.Scenarios.Running;

/// <summary>Plays one step: host, calls, injection, arrivals, the message expected, arrivals after it, losses, then all that must hold.</summary>
internal sealed class StepRunner(ScenarioWorld world, ScenarioStep step)
{
    private readonly ProtocolModel _model = world.Ends[0].Model;

    /// <summary>Plays it; what went otherwise, or null.</summary>
    public ScenarioFailure? Run()
    {
        foreach (ScenarioEnd end in world.Ends) end.BeginStep();
        world.Log.Step(step.Number);
        TextSpan at = step.Span;
        try
        {
            foreach ((int peer, HostAnswer answer) in step.Host) world.Ends[peer].Host.Set(answer);
            foreach (PeerCall call in step.Do)
            {
                at = call.Span;
                Call(call);
            }

            if (step.Inject is { } injection) Inject(injection);
            Deliver(step.Receive, ref at);
            if (step.Send is { } send && Expect(send) is { } unsent) return unsent;
            Deliver(step.ReceiveAfterSend, ref at);
            foreach (MessageName lost in step.Drop) world.Log.Lost(world.Find(lost.Text));
            world.Settle();
            return JudgeAll();
        }
        catch (SpecException e)
        {
            return Fail(at, e.Message.TrimEnd('.'));
        }
    }

    private void Call(PeerCall call)
    {
        ScenarioEnd end = world.Ends[call.Peer];
        EventModel model = _model.Events[call.Event];
        if (model.Kind != EventKind.Timeout) world.Log.Called(call.Peer, call.Text);
        else if (end.Machine.IsRunning(model.Timer)) world.Log.Expired(call.Peer, call.Text, model.Timer);
        else world.Log.Expired(call.Peer, call.Text + " (does not run)", -1);
        end.LastAnswer = end.Dispatch(new EventInput(call.Event, call.Arguments, null)).Answer;
        world.Settle();
    }

    private void Inject(Injection injection)
    {
        var transit = new Transit(-1, injection.Message);
        world.Name(injection.Name.Text, transit);
        world.Log.Injected(transit);
    }

    private void Deliver(IReadOnlyList<Delivery> deliveries, ref TextSpan at)
    {
        foreach (Delivery delivery in deliveries)
        {
            at = delivery.Message.Span;
            Transit transit = world.Find(delivery.Message.Text);
            world.Log.Arrived(delivery.Peer, transit);
            world.Ends[delivery.Peer].Dispatch(new EventInput(_model.ArrivalOf(transit.Message.Index), [], transit.Message));
            world.Settle();
        }
    }

    private ScenarioFailure? Expect(SendExpectation expected)
    {
        Queue<Transit> outbox = world.Ends[expected.Peer].Outbox;
        if (outbox.Count == 0) return Fail(expected.Span, $"expected a message from {Scenario.PeerNames[expected.Peer]}, but it sent none");
        Transit sent = outbox.Dequeue();
        if (SendJudge.Judge(_model, expected, sent.Message) is { } difference) return Fail(difference.Span, difference.Message);
        if (expected.Name is { } name) world.Name(name.Text, sent);
        return null;
    }

    private ScenarioFailure? JudgeAll()
    {
        foreach (Expectation expectation in step.Expectations)
        {
            if (expectation.Judge(world.Ends[expectation.Peer], Scenario.PeerNames[expectation.Peer]) is { } message)
                return Fail(expectation.Span, message);
        }

        return null;
    }

    private ScenarioFailure Fail(TextSpan span, string message)
    {
        world.Settle();
        return new ScenarioFailure(step.Number, step.Span, span, message, string.Join("; ", world.Ends.Select(FiredText)));
    }

    private string FiredText(ScenarioEnd end, int peer)
    {
        string rules = string.Join(", ", end.Fired.Select(r => _model.Rules[r]).Select(r => r.Section is null ? r.Id : $"{r.Id} ({r.Section})"));
        return $"{Scenario.PeerNames[peer]}: {(rules.Length == 0 ? "none" : rules)}";
    }
}
