using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using TcpFsm;
using TcpFsm.Host;

namespace UserSpaceHttp;

/// <summary>Prints each segment and each change of state as it happens: the peer on the left, this host on the right. Sequence numbers count from the first that each side was seen to use.</summary>
public sealed class LivePrinter(TextWriter output) : ITcpHostObserver
{
    private const int Width = 44;

    private readonly Dictionary<(IPEndPoint From, IPEndPoint To), SequenceNumber> _first = [];

    public void Sent(in TcpHostSegment segment) => output.WriteLine("  <--" + Describe(segment).PadRight(Width, '-'));

    public void Received(in TcpHostSegment segment) => output.WriteLine("  ---" + (Describe(segment).PadRight(Width - 1, '-') + ">"));

    public void Transition(in TcpHostTransition transition)
    {
        if (transition.From != transition.Outcome.State)
            output.WriteLine($"{"",Width + 7}{transition.From.ToName()} to {transition.Outcome.State.ToName()}, by {string.Join(' ', transition.Outcome.Rules.Select(rule => rule.Id()))}");
    }

    private string Describe(in TcpHostSegment told)
    {
        TcpSegment segment = told.Segment;
        string text = $" {segment.Flags.ToNames()} SEQ={Since(segment.Seq, told.Source, told.Destination)}";
        if (segment.Flags.HasFlag(TcpFlags.Ack)) text += $" ACK={Since(segment.Ack, told.Destination, told.Source)}";
        if (segment.Data > 0) text += $" DATA={segment.Data}";
        return text + " ";
    }

    private uint Since(SequenceNumber number, IPEndPoint from, IPEndPoint to)
    {
        if (!_first.TryGetValue((from, to), out SequenceNumber first)) _first[(from, to)] = first = number;
        return number - first;
    }
}
