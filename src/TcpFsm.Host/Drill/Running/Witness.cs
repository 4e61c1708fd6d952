using System.Collections.Generic;
using System.Linq;
using System.Net;
using TcpFsm.Host.Drill.Wire;

namespace TcpFsm.Host.Drill.Running;

/// <summary>Sees what the stack does: the rules that fire, the states connections are in, and the numbers they begin with.</summary>
internal sealed class Witness : ITcpHostObserver
{
    /// <summary>Enough to see how it came about; a step that fires more is a storm of timers.</summary>
    private const int LongestTrail = 24;

    private readonly Dictionary<(IPEndPoint Local, IPEndPoint? Remote), TcpState> _states = [];
    private readonly List<string> _trail = [];
    private uint? _arrivedSyn;

    /// <summary>The connection under test; null while the script has none.</summary>
    public Flow? Flow { get; set; }

    /// <summary>What the machines did since <see cref="Forget"/>: states and rules.</summary>
    public IReadOnlyList<string> Trail => _trail;

    /// <summary>Begins a new step of the script.</summary>
    public void Forget()
    {
        _trail.Clear();
        _arrivedSyn = null;
    }

    /// <summary>How many connections are in a state.</summary>
    public int Count(TcpState state) => _states.Values.Count(s => s == state);

    /// <summary>The state of the connection under test; null if there never was one.</summary>
    public TcpState? StateUnderTest
    {
        get
        {
            foreach (((IPEndPoint local, IPEndPoint? remote), TcpState state) in _states)
            {
                if (Flow is { } flow && local.Port == flow.LocalPort && remote?.Port == flow.RemotePort) return state;
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public void Sent(in TcpHostSegment segment)
    {
        if (Flow is null || segment.Destination.Port != Flow.RemotePort || !segment.Segment.Flags.HasFlag(TcpFlags.Syn)) return;
        Flow.LocalPort = (ushort)segment.Source.Port;
        Flow.OwnOpened(segment.Segment.Seq.Value);
    }

    /// <inheritdoc/>
    public void Received(in TcpHostSegment segment) =>
        _arrivedSyn = segment.Segment.Flags.HasFlag(TcpFlags.Syn) ? segment.Segment.Seq.Value : null;

    /// <inheritdoc/>
    public void Transition(in TcpHostTransition transition)
    {
        TcpState to = transition.Outcome.State;
        var pair = (transition.Local, transition.Remote);
        // A reset sends the child of a listener back where it came from: to nothing.
        if (to == TcpState.Closed || (to == TcpState.Listen && transition.Remote is not null)) _states.Remove(pair);
        else _states[pair] = to;
        bool opens = transition.From is TcpState.Listen or TcpState.SynSent or TcpState.TimeWait && to is not (TcpState.Listen or TcpState.SynSent or TcpState.TimeWait or TcpState.Closed);
        if (opens && transition.Event == TcpEvent.Segment && _arrivedSyn is { } syn) Flow?.PeerOpened(syn);
        if (_trail.Count < LongestTrail) _trail.Add(Describe(transition));
    }

    private static string Describe(in TcpHostTransition transition)
    {
        string states = transition.From == transition.Outcome.State
            ? transition.From.ToName()
            : $"{transition.From.ToName()} -> {transition.Outcome.State.ToName()}";
        return $"{states}: {string.Join(", ", transition.Outcome.Rules.Select(TcpRules.Id))}";
    }
}
