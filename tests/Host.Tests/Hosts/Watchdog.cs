using System;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>Ends conversations that do not end: two ends that answer each other for ever.</summary>
internal sealed class Watchdog(int most) : ITcpHostObserver
{
    private int _events;

    public void Sent(in TcpHostSegment segment)
    {
    }

    public void Received(in TcpHostSegment segment)
    {
    }

    public void Transition(in TcpHostTransition transition)
    {
        if (++_events > most) throw new InvalidOperationException($"A conversation without end: {transition.Local} {transition.Remote} {transition.Event} {transition.From} -> {transition.Outcome}");
    }
}
