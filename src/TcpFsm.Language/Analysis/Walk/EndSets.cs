using System.Collections.Generic;
using TcpFsm.Language.Analysis.Diagrams;

namespace TcpFsm.Language.Analysis.Walk;

/// <summary>The states in which an event can end, each with the situations from which it can.</summary>
internal sealed class EndSets
{
    private readonly List<int> _states = [];
    private readonly List<int> _situations = [];

    /// <summary>The states, in the order they were found.</summary>
    public IReadOnlyList<int> States => _states;

    /// <summary>The situations from which an event can end in a state.</summary>
    public int this[int state]
    {
        get
        {
            int index = _states.IndexOf(state);
            return index < 0 ? DecisionDiagram.False : _situations[index];
        }
    }

    /// <summary>Adds situations.</summary>
    /// <returns>Whether some were not there.</returns>
    public bool Add(DecisionDiagram diagram, int state, int situations)
    {
        int index = _states.IndexOf(state);
        if (index < 0)
        {
            _states.Add(state);
            _situations.Add(situations);
            return true;
        }

        int before = _situations[index];
        _situations[index] = diagram.Or(before, situations);
        return _situations[index] != before;
    }
}
