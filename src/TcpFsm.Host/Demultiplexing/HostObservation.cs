using System;
using TcpFsm.Host.Connections;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Demultiplexing;

/// <summary>Tells a host's observer what happens, in the framework's words; costs a comparison where there is none.</summary>
internal sealed class HostObservation(TimeProvider time)
{
    /// <summary>Who looks on.</summary>
    public ITcpHostObserver? Observer { get; set; }

    public void Sent(in WireSegment wire, int windowScale)
    {
        if (Observer is { } observer) observer.Sent(Describe(wire, windowScale));
    }

    public void Received(in WireSegment wire, int windowScale)
    {
        if (Observer is { } observer) observer.Received(Describe(wire, windowScale));
    }

    /// <param name="key">The connection; of a listener, its own socket and no other.</param>
    /// <param name="from">The state before.</param>
    /// <param name="what">What happened.</param>
    /// <param name="outcome">What became of it.</param>
    public void Transition(in ConnectionKey key, TcpState from, TcpEvent what, TcpOutcome outcome)
    {
        if (Observer is not { } observer) return;
        observer.Transition(new TcpHostTransition
        {
            Time = time.GetUtcNow(),
            Local = key.Local.ToIPEndPoint(),
            Remote = key.Remote.Port == 0 ? null : key.Remote.ToIPEndPoint(),
            From = from,
            Event = what,
            Outcome = outcome,
        });
    }

    private TcpHostSegment Describe(in WireSegment wire, int windowScale) => new()
    {
        Time = time.GetUtcNow(),
        Source = wire.Source.ToIPEndPoint(),
        Destination = wire.Destination.ToIPEndPoint(),
        Segment = wire.Scaled(windowScale),
        MaxSegmentSize = wire.MaxSegmentSize,
        WindowScale = wire.WindowScale,
    };
}
