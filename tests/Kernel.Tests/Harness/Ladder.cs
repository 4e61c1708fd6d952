using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using TcpFsm.Host;

namespace TcpFsm.Kernel.Tests.Harness;

/// <summary>What a host of ours sent, received and did, line by line: the message of a test that fails.</summary>
internal sealed class Ladder : ITcpHostObserver
{
    private const int Lines = 80;

    private readonly Lock _lock = new();
    private readonly Queue<string> _lines = new();
    private readonly List<TcpHostSegment> _sent = [];
    private readonly List<TcpHostSegment> _received = [];
    private readonly List<TcpRule> _rules = [];

    /// <summary>How many of our segments are one of these.</summary>
    public int CountSent(System.Func<TcpSegment, bool> isWanted)
    {
        lock (_lock) return _sent.Count(segment => isWanted(segment.Segment));
    }

    /// <summary>How many of the kernel's segments are one of these.</summary>
    public int CountReceived(System.Func<TcpSegment, bool> isWanted)
    {
        lock (_lock) return _received.Count(segment => isWanted(segment.Segment));
    }

    /// <summary>The last segment that we sent.</summary>
    public TcpSegment LastSent
    {
        get
        {
            lock (_lock) return _sent[^1].Segment;
        }
    }

    /// <summary>Octets of text in all segments of both ends.</summary>
    public long TextBothWays
    {
        get
        {
            lock (_lock) return _sent.Concat(_received).Sum(segment => (long)segment.Segment.Data);
        }
    }

    /// <summary>How often a rule fired.</summary>
    public int CountFired(TcpRule rule)
    {
        lock (_lock) return _rules.Count(fired => fired == rule);
    }

    /// <summary>Whether a rule fired.</summary>
    public bool HasFired(TcpRule rule) => CountFired(rule) > 0;

    public void Sent(in TcpHostSegment segment) => Note(segment, _sent, "->");

    public void Received(in TcpHostSegment segment) => Note(segment, _received, "<-");

    public void Transition(in TcpHostTransition transition)
    {
        lock (_lock)
        {
            _rules.AddRange(transition.Outcome.Rules);
            Add($"   {Port(transition.Remote)} {transition.Event}: {transition.From} to {transition.Outcome.State} by {string.Join(' ', transition.Outcome.Rules.Select(rule => rule.Id()))}");
        }
    }

    /// <summary>The last lines.</summary>
    public override string ToString()
    {
        lock (_lock) return string.Join('\n', _lines);
    }

    private void Note(in TcpHostSegment segment, List<TcpHostSegment> all, string arrow)
    {
        TcpSegment s = segment.Segment;
        lock (_lock)
        {
            all.Add(segment);
            Add($"{segment.Time:ss.fff} {segment.Source.Port} {arrow} {segment.Destination.Port} SEQ={s.Seq} ACK={s.Ack} WND={s.Wnd} DATA={s.Data} CTL={s.Flags.ToNames()}");
        }
    }

    private void Add(string line)
    {
        _lines.Enqueue(line);
        if (_lines.Count > Lines) _lines.Dequeue();
    }

    private static string Port(IPEndPoint? remote) => remote is null ? "listener" : remote.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
