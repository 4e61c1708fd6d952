using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Host.Drill.Script;
using TcpFsm.Host.Drill.Wire;

namespace TcpFsm.Host.Drill.Running;

/// <summary>The calls that block while the script goes on.</summary>
internal sealed class PendingCalls(DrillStack stack, CallTable table)
{
    /// <summary>packetdrill itself has one thread for them. Each is tried again whenever something happens.</summary>
    private const int Most = 16;

    private readonly List<CallAttempt> _waiting = [];

    /// <summary>The call that a finding is about; null if it is about the step itself.</summary>
    public CallEvent? Culprit { get; private set; }

    /// <summary>When the last of them is to be back; null where none is out.</summary>
    public TimeSpan? LastDue => _waiting.Count == 0 ? null : _waiting.Max(a => a.Until);

    /// <summary>A call blocks from now on.</summary>
    public Finding? Add(CallAttempt attempt)
    {
        if (_waiting.Count == Most) return Finding.NotSupported($"more than {Most} calls that block at once");
        _waiting.Add(attempt);
        return null;
    }

    /// <summary>Something happened: those that can return do, and it must be time for them.</summary>
    public Finding? Retry()
    {
        foreach (CallAttempt attempt in _waiting.ToArray())
        {
            CallOutcome outcome = table.Try(attempt);
            if (outcome.Blocks) continue;
            _waiting.Remove(attempt);
            Culprit = attempt.Call;
            if (CallTable.Judge(attempt.Call, outcome) is { } finding) return finding;
            if (stack.Clock.Elapsed < attempt.Until - stack.Options.Tolerance) return Late(attempt, $"it returns at {Notation.Time(stack.Clock.Elapsed)}");
            Culprit = null;
        }

        return Overdue();
    }

    /// <summary>A call that should be back by now.</summary>
    private Finding? Overdue()
    {
        if (_waiting.Find(a => stack.Clock.Elapsed > a.Until + stack.Options.Tolerance) is not { } late) return null;
        Culprit = late.Call;
        return Late(late, "it still blocks");
    }

    private static Finding Late(CallAttempt attempt, string actual) =>
        Finding.Differs($"{attempt.Call.Name} returns at {Notation.Time(attempt.Until)}", actual);
}
