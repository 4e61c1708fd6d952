using System.Collections.Generic;
using System.Globalization;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>Writes down what a host sends and what its machines do.</summary>
internal sealed class Recorder(List<string> log, string name) : ITcpHostObserver
{
    public void Sent(in TcpHostSegment segment)
    {
        TcpSegment s = segment.Segment;
        log.Add(string.Create(CultureInfo.InvariantCulture, $"{segment.Time:mm:ss.fff} {name} sends <{s.Flags}> seq {s.Seq} ack {s.Ack} win {s.Wnd} data {s.Data}"));
    }

    public void Received(in TcpHostSegment segment)
    {
    }

    public void Transition(in TcpHostTransition transition) => log.Add(
        $"{transition.Time.ToString("mm:ss.fff", CultureInfo.InvariantCulture)} {name} {transition.Event}: {transition.From} -> {transition.Outcome}");
}
