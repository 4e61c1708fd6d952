using System;
using System.Collections.Generic;
using TcpFsm.Language.Text;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>The messages a step can name, and those that were lost; checked here, so that no scenario fails for a misspelt id.</summary>
internal sealed class MessageScope
{
    private readonly NodeReader _nodes;
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _lost;
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    /// <summary>The scope at the beginning of a scenario.</summary>
    /// <param name="nodes">Takes problems.</param>
    /// <param name="before">The scope at the end of the scenario continued; null: there is none.</param>
    public MessageScope(NodeReader nodes, MessageScope? before)
    {
        _nodes = nodes;
        _known = before is null ? new(StringComparer.Ordinal) : new(before._known, StringComparer.Ordinal);
        _lost = before is null ? new(StringComparer.Ordinal) : new(before._lost, StringComparer.Ordinal);
    }

    /// <summary>Goes through a step in the order its parts happen.</summary>
    public void Check(ScenarioStep step)
    {
        if (step.Inject is { } injection) Define(injection.Name);
        foreach (Delivery delivery in step.Receive) Arrives(delivery.Message);
        if (step.Send?.Name is { } name) Define(name);
        foreach (Delivery delivery in step.ReceiveAfterSend) Arrives(delivery.Message);
        foreach (MessageName lost in step.Drop) Lose(lost);
    }

    private void Define(MessageName name)
    {
        if (!_own.Add(name.Text)) _nodes.Report(name.Span, $"A message of this scenario is called {Wording.Quote(name.Text)} already; choose another id.");
        _known.Add(name.Text);
        _lost.Remove(name.Text);
    }

    private void Arrives(MessageName name)
    {
        if (IsKnown(name) && _lost.Contains(name.Text)) _nodes.Report(name.Span, $"Message {Wording.Quote(name.Text)} was dropped; it cannot arrive.");
    }

    private void Lose(MessageName name)
    {
        if (IsKnown(name) && !_lost.Add(name.Text)) _nodes.Report(name.Span, $"Message {Wording.Quote(name.Text)} was dropped before.");
    }

    private bool IsKnown(MessageName name)
    {
        bool known = _known.Contains(name.Text);
        if (!known) _nodes.Unknown(name.Span, "message up to here", name.Text, _known);
        return known;
    }
}
