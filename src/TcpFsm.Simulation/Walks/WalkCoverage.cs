using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Walks;

/// <summary>What walks have seen of a spec.</summary>
public sealed class WalkCoverage
{
    private readonly ProtocolModel _model;
    private readonly long[] _fired;
    private readonly HashSet<(int From, int Event, int To)> _transitions = [];
    private readonly HashSet<(int State, int Event)> _unanswered = [];

    /// <summary>Nothing yet.</summary>
    public WalkCoverage(ProtocolModel model)
    {
        _model = model;
        _fired = new long[model.Rules.Count];
    }

    /// <summary>Events handled.</summary>
    public long Events { get; private set; }

    /// <summary>Events that the spec never ends; they are not among <see cref="Events"/>.</summary>
    public long Endless { get; private set; }

    /// <summary>How often each rule fired, by index in <see cref="ProtocolModel.Rules"/>.</summary>
    public IReadOnlyList<long> Fired => _fired;

    /// <summary>Transitions from the state before an event to the state after it; events that left the state as it was are among them.</summary>
    public IReadOnlyCollection<(int From, int Event, int To)> Transitions => _transitions;

    /// <summary>States in which a message arrived and no rule fired at all.</summary>
    public IReadOnlyCollection<(int State, int Event)> Unanswered => _unanswered;

    /// <summary>Rules that never fired, in the order of the spec.</summary>
    public IReadOnlyList<RuleModel> NeverFired => _model.Rules.Where((_, i) => _fired[i] == 0).ToArray();

    /// <summary>Counts an event.</summary>
    public void Add(int from, in EventInput input, EventResult result, int to)
    {
        Events++;
        foreach (int rule in result.Rules) _fired[rule]++;
        _transitions.Add((from, input.Event, to));
        if (input.Message is not null && result.Rules.Count == 0) _unanswered.Add((from, input.Event));
    }

    /// <summary>Counts an event that the spec never ends.</summary>
    public void AddEndless() => Endless++;
}
