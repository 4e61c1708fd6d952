using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Host.Drill.Script;
using TcpFsm.Host.Drill.Wire;

namespace TcpFsm.Host.Drill.Running;

/// <summary>Plays a script, step for step, until its end or until something differs.</summary>
internal sealed class ScriptRun : IDisposable
{
    /// <summary>A day: keep-alives and 2 MSL take hours at most.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromDays(1);

    private readonly DrillScript _script;
    private readonly bool _strict;
    private readonly DrillStack _stack;
    private readonly CallTable _calls;
    private readonly PendingCalls _pending;
    private readonly Packets _packets;
    private readonly Assertions _assertions;
    private TimeSpan _last;

    public ScriptRun(DrillScript script, TcpHostOptions settings, bool strict)
    {
        _script = script;
        _strict = strict;
        _stack = new DrillStack(script.Options, settings);
        _calls = new CallTable(_stack);
        _pending = new PendingCalls(_stack, _calls);
        _packets = new Packets(_stack, Policies.Of(settings.Parameters));
        _assertions = new Assertions(_stack);
    }

    /// <summary>Plays it.</summary>
    public DrillResult Play()
    {
        foreach (ScriptEvent step in _script.Events)
        {
            if (Unsupported(step) is { } why) return DrillResult.Skip(step.Position, why, Notes());
        }

        foreach (ScriptEvent step in _script.Events)
        {
            if (Acts(step)) _stack.Witness.Forget();
            if (Step(step) is { } finding) return Result(_pending.Culprit ?? step, finding);
        }

        return End();
    }

    /// <inheritdoc/>
    public void Dispose() => _stack.Dispose();

    private static string? Unsupported(ScriptEvent step) => step switch
    {
        UnsupportedEvent unsupported => unsupported.Why,
        CallEvent call when !CallTable.Knows(call.Name) => $"the call {call.Name}",
        SegmentEvent { Segment.Ports: not null } => "segments between ports that the script gives",
        SegmentEvent { Arrives: false, Segment.Flags: var flags } when (flags & (TcpFlags.Ece | TcpFlags.Cwr)) != 0 => "ECN (RFC 3168)",
        _ => null,
    };

    /// <summary>What is expected and what is asserted is the work of the steps before.</summary>
    private static bool Acts(ScriptEvent step) => step is CallEvent or IcmpEvent or SegmentEvent { Arrives: true };

    private Finding? Step(ScriptEvent step)
    {
        TimeSpan origin = step.Time.IsRelative ? _last : TimeSpan.Zero;
        TimeSpan from = step.Time.IsAny ? _last : origin + step.Time.From;
        TimeSpan to = step.Time.IsAny ? _last : origin + step.Time.To;
        if (to > LongestRun) return Finding.NotSupported("scripts that last longer than a day");
        if (from < _last) return Finding.Differs("an event after the one before it", $"{Notation.Time(from)} is before {Notation.Time(_last)}");
        if (step is SegmentEvent { Arrives: false } expected) return Expect(expected, from, to);
        _last = from;
        return WaitUntil(from) ?? Act(step, origin) ?? _pending.Retry();
    }

    private Finding? Act(ScriptEvent step, TimeSpan origin)
    {
        switch (step)
        {
            case SegmentEvent arrival: return _packets.Deliver(arrival.Segment);
            case IcmpEvent error: _packets.Deliver(error.Icmp); return null;
            case CallEvent call: return Call(call, origin);
            case PolicyEvent policy: _packets.Set(policy.Policy, policy.IsOn); return null;
            case CountEvent count: return _assertions.Judge(count);
            case AssertionEvent assertion: return _assertions.Judge(assertion);
            default: return null;
        }
    }

    private Finding? Call(CallEvent call, TimeSpan origin)
    {
        bool mayBlock = call.Until is not null;
        var attempt = new CallAttempt(call, _stack.Clock.Elapsed, origin + (call.Until ?? TimeSpan.Zero));
        CallOutcome outcome = _calls.Try(attempt);
        _packets.NoteBuffer(call);
        if (outcome.Blocks && mayBlock) return _pending.Add(attempt);

        // On a file that does not block, a call that would is answered.
        if (outcome.Blocks && call.Arguments.TryNumber(0, out long descriptor) && _stack.Files.TryGetValue(descriptor, out ScriptFile? file) && file.IsNonBlocking)
            outcome = CallOutcome.Fails("EAGAIN");
        return CallTable.Judge(call, outcome);
    }

    /// <summary>Lets time pass; timers fire, and calls that block may return.</summary>
    private Finding? WaitUntil(TimeSpan time)
    {
        while (_stack.Clock.NextTimer is { } next && _stack.Clock.Elapsed + next <= time)
        {
            _stack.Clock.AdvanceToNextTimer();
            if (_pending.Retry() is { } finding) return finding;
        }

        if (time > _stack.Clock.Elapsed) _stack.Clock.Advance(time - _stack.Clock.Elapsed);
        return _pending.Retry();
    }

    private Finding? Expect(SegmentEvent step, TimeSpan from, TimeSpan to)
    {
        TimeSpan tolerance = _packets.Tolerance(to - _last);
        TimeSpan latest = step.Time.IsAny ? LongestRun : to + tolerance;
        while (!_packets.Have(step.Segment) && _stack.Clock.NextTimer is { } next && _stack.Clock.Elapsed + next <= latest)
        {
            _stack.Clock.AdvanceToNextTimer();
            if (_pending.Retry() is { } finding) return finding;
        }

        if (_packets.Take(step, step.Time.IsAny ? null : (from - tolerance, latest), out TimeSpan sent) is { } difference) return difference;
        _last = step.Time.IsAny || from != to ? TimeSpan.FromTicks(Math.Max(_last.Ticks, sent.Ticks)) : from;
        return WaitUntil(_last);
    }

    private DrillResult End()
    {
        Finding? finding = _pending.LastDue is { } due ? WaitUntil(due + _script.Options.Tolerance + TimeSpan.FromTicks(1)) : null;
        if (finding is not null) return Result(_pending.Culprit ?? _script.Events[^1], finding);
        if (_strict && _packets.Left() is { } left) return Result(_script.Events[^1], Finding.Differs("nothing more is sent", left));
        return DrillResult.Pass(Notes());
    }

    private DrillResult Result(ScriptEvent step, Finding finding) => finding.IsSkip
        ? DrillResult.Skip(step.Position, finding.Why, Notes())
        : new DrillResult
        {
            Verdict = DrillVerdict.Failed,
            Position = step.Position,
            Step = step.Text,
            Expected = finding.Why,
            Actual = finding.Actual,
            State = _stack.Witness.StateUnderTest ?? _stack.LastFile?.Socket.State,
            Rules = [.. _stack.Witness.Trail],
            Ignored = Notes(),
        };

    private IReadOnlyList<ScriptPosition> Notes() => [.. _script.Events.OfType<IgnoredEvent>().Select(e => e.Position)];
}
