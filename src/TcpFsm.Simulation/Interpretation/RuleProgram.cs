using System;
using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Interpretation;

/// <summary>A rule, ready to be judged.</summary>
internal sealed record RuleProgram(BoundRule Rule, Evaluate[] Lets, Evaluate? When, Action<Frame>[] Effects)
{
    /// <summary>Computes the lets, then says whether the rule fires; its effects see the lets.</summary>
    public bool Holds(Frame frame)
    {
        if (Lets.Length > 0)
        {
            // Later lets may read earlier ones, so each is stored at once.
            frame.Lets = new long[Lets.Length];
            for (int i = 0; i < Lets.Length; i++) frame.Lets[i] = Lets[i](frame);
        }

        return When is null || When(frame) != 0;
    }
}

/// <summary>A step: its condition and its rules by state.</summary>
internal sealed record StepProgram(Evaluate? Condition, RuleProgram[][] Rules);

/// <summary>An event: the plain list by state (null where a state has none) and the steps.</summary>
internal sealed record EventProgram(EventModel Model, RuleProgram[]?[] Plain, StepProgram[] Steps, Func<long, long>[] Arguments);
