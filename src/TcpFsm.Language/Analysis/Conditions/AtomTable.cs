using System;
using System.Collections.Generic;
using TcpFsm.Language.Analysis.Diagrams;

namespace TcpFsm.Language.Analysis.Conditions;

/// <summary>The unknowns of an event: conditions that are free to be true or false. They are the diagram's variables from 64 on.</summary>
internal sealed class AtomTable
{
    /// <summary>The variables below are the flags' bits.</summary>
    public const int First = 64;

    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly List<ulong[]> _reads = [];
    private readonly List<int> _firstSteps = [];
    private readonly List<int> _lastSteps = [];

    /// <summary>The variable of a condition.</summary>
    public int VariableOf(Leaf leaf)
    {
        if (_byKey.TryGetValue(leaf.Key, out int variable)) return variable;
        variable = First + _reads.Count;
        _byKey.Add(leaf.Key, variable);
        _reads.Add(leaf.Reads);
        _firstSteps.Add(int.MaxValue);
        _lastSteps.Add(-1);
        return variable;
    }

    /// <summary>The machine's variables an unknown reads.</summary>
    public ulong[] ReadsOf(int variable) => _reads[variable - First];

    /// <summary>The first step of the event that asks for it; -1: the plain list, -2: what holds before the event.</summary>
    public int FirstStepOf(int variable) => _firstSteps[variable - First];

    /// <summary>The last step of the event that asks for it; -1: none does.</summary>
    public int LastStepOf(int variable) => _lastSteps[variable - First];

    /// <summary>Notes that all unknowns of a condition are asked for in a step.</summary>
    public void MarkRead(DecisionDiagram diagram, int condition, int step)
    {
        if (condition <= DecisionDiagram.True) return;
        var seen = new HashSet<int> { condition };
        var open = new List<int> { condition };
        for (int i = 0; i < open.Count; i++)
        {
            int node = open[i];
            int atom = diagram.VariableOf(node) - First;
            if (atom >= 0)
            {
                _firstSteps[atom] = Math.Min(_firstSteps[atom], step);
                _lastSteps[atom] = Math.Max(_lastSteps[atom], step);
            }

            if (diagram.LowOf(node) > DecisionDiagram.True && seen.Add(diagram.LowOf(node))) open.Add(diagram.LowOf(node));
            if (diagram.HighOf(node) > DecisionDiagram.True && seen.Add(diagram.HighOf(node))) open.Add(diagram.HighOf(node));
        }
    }
}
