using System;
using System.Diagnostics.CodeAnalysis;
using TcpFsm.Host.Demultiplexing;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Connections;

/// <summary>What is left of a connection in TIME-WAIT: the machine and how to answer, without buffers (RFC 9293, section 3.6.1).</summary>
internal sealed class TimeWait : IEndpoint, IExpiring
{
    private readonly TcpHost _host;
    private readonly ConnectionKey _key;
    private readonly ParameterChoice _choice;
    private readonly int _scale;
    private readonly TimerEntry _timer;
    private Connection? _before;
    private TcpParameters _parameters;
    private bool _reopens;
    private TcpMachine _machine;

    /// <param name="host">Where it lives.</param>
    /// <param name="before">The connection that it is left of.</param>
    /// <param name="choice">In what the parameters of its machine differ from the host's.</param>
    public TimeWait(TcpHost host, Connection before, in ParameterChoice choice)
    {
        (_host, _key, _scale, _machine, _choice) = (host, before.Key, before.Agreed.OwnScale, before.Machine, choice);
        Refresh();

        // There is no buffer any more: what may come is what was offered.
        _machine.RcvWnd = Math.Min(_machine.RcvWnd, (uint)ushort.MaxValue << _scale);
        _before = before.Socket is null ? null : before;
        _timer = new TimerEntry(this, (int)TcpTimer.TimeWait);
        host.Timers.Start(_timer, 2 * _parameters.Msl);
    }

    /// <inheritdoc/>
    public TcpState State => _machine.State;

    /// <inheritdoc/>
    public void Receive(in WireSegment wire, ReadOnlySpan<byte> text)
    {
        if (IsReopening(wire.Segment) && _host.Table.FindListener(_key.Local) is { HasRoom: true } listener)
        {
            End();
            listener.Reopen(_key, _machine, wire, text);
            return;
        }

        _host.Observation.Received(wire, windowScale: 0);
        TcpState from = _machine.State;
        var effects = new TimeWaitEffects(this);
        TcpOutcome outcome = _machine.Receive(wire.Segment, _parameters, ref effects);
        Finish(from, TcpEvent.Segment, outcome);
    }

    /// <summary>Nothing in TIME-WAIT is in flight that an error could be about (MUST-13).</summary>
    public void Receive(in IcmpError error)
    {
    }

    /// <inheritdoc/>
    public void Expire(int timer)
    {
        TcpState from = _machine.State;
        var effects = new TimeWaitEffects(this);
        TcpOutcome outcome = _machine.Expire(TcpTimer.TimeWait, _parameters, ref effects);
        Finish(from, TcpEvent.TimeoutTimeWait, outcome);
    }

    /// <inheritdoc/>
    [MemberNotNull(nameof(_parameters))]
    public void Refresh()
    {
        TcpParameters parameters = _host.ParameterSets.Get(_choice);

        // To open anew takes buffers and a listener; the machine alone must not.
        (_reopens, _parameters) = (parameters.Reopen, parameters.Reopen ? parameters with { Reopen = false } : parameters);
    }

    /// <inheritdoc/>
    public void Drop() => _host.Timers.Stop(_timer);

    /// <summary>The machine starts 2 MSL anew.</summary>
    public void Restart(TimeSpan after) => _host.Timers.Start(_timer, after);

    /// <summary>The machine answers a segment.</summary>
    public void Send(in TcpSegment segment) => _host.Output.Send(
        new WireSegment { Source = _key.Local, Destination = _key.Remote, Segment = segment with { Wnd = segment.Wnd >> _scale } }, _scale);

    /// <summary>The source of what arrives.</summary>
    public bool IsSourceValid => Addresses.IsUnicast(_key.Remote.Address);

    /// <summary>Whether one more challenge may go out.</summary>
    public bool MayChallenge() => _host.Challenges.TryTake(_host.Timers.Now);

    private bool IsReopening(in TcpSegment segment) =>
        _reopens && (segment.Flags & (TcpFlags.Syn | TcpFlags.Ack | TcpFlags.Rst)) == TcpFlags.Syn && segment.Seq >= _machine.RcvNxt;

    private void Finish(TcpState from, TcpEvent what, TcpOutcome outcome)
    {
        _host.Observation.Transition(_key, from, what, outcome);
        if (_machine.State == TcpState.Closed) End();
    }

    private void End()
    {
        Drop();
        _host.TimeWaits.Remove();
        _host.Table.Remove(_key, this);
        _before?.RestEnded();
        _before = null;
    }
}
