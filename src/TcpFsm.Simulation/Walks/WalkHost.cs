using System;
using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Simulation.Walks;

/// <summary>A host that answers anything that fits, and within one event the same question always the same.</summary>
internal sealed class WalkHost(ProtocolModel model, Temperament temperament, WalkRandom random) : IEnvironment
{
    private static readonly long[] Windows = [0, 0, 1, 10, 500, 1000, 1460, 4000, 65_535, 100_000];

    private readonly Dictionary<string, long> _answers = new(StringComparer.Ordinal);

    /// <summary>How long timers were started for.</summary>
    public TimerDurations Durations { get; } = new(model);

    /// <summary>The next event begins.</summary>
    public void BeginEvent() => _answers.Clear();

    public long Ask(int question, long[] arguments)
    {
        string key = question + ":" + string.Join(",", arguments);
        if (!_answers.TryGetValue(key, out long answer))
        {
            answer = Stored.Fit(model.Host[question].Type, Invent(model.Host[question].Type, arguments));
            _answers.Add(key, answer);
        }

        return answer;
    }

    public void Send(Message message)
    {
    }

    public void Start(int timer, long ticks) => Durations.Started(timer, ticks);

    public void Stop(int timer)
    {
    }

    public void Signal(int signal, long[] arguments)
    {
    }

    private long Invent(ValueType type, long[] arguments) => type.Kind switch
    {
        ValueKind.Bool => random.Percent(temperament.YesPercent) ? 1 : 0,
        ValueKind.Duration => random.Percent(3) ? 0 : 10_000_000L * (1 + random.Below(60)),
        // A sequence number chosen with one in sight mostly lies a little above it.
        ValueKind.Seq32 => arguments.Length > 0 && random.Percent(80) ? arguments[arguments.Length - 1] + random.Below(100_000) : (long)(random.Bits() & uint.MaxValue),
        ValueKind.Enum => random.Below(Math.Max(1, model.Enums[type.Enum].Members.Count)),
        ValueKind.Error => random.Below(Math.Max(1, model.Errors.Count)),
        _ => random.Percent(60) ? random.Pick(Windows) : random.Below(50),
    };
}
