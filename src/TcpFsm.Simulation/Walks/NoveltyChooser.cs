using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;

namespace TcpFsm.Simulation.Walks;

/// <summary>
/// Of several events that could come next, picks the one that does what this episode has done least so far: tried on a machine beside the walk's.
/// Blind choice hardly ever strings together the dozen right events that lead to the deep rules, and mostly it soon falls back to the beginning.
/// </summary>
internal sealed class NoveltyChooser
{
    /// <summary>How much more often than others an event must not have been seen to be worth the fall back to the beginning.</summary>
    private const int PriceOfFall = 12;

    private const int Worthless = int.MaxValue - 1;

    private readonly IMachine _trial;
    private readonly Dictionary<int, int> _rules = [];
    private readonly Dictionary<(int From, int Event, int To), int> _transitions = [];

    public NoveltyChooser(ProtocolModel model, ParameterValues parameters) => _trial = new Interpreter(model, parameters);

    /// <summary>The place of the best candidate; the first of equally good ones.</summary>
    /// <param name="machine">The machine that is to handle it; it is not touched.</param>
    /// <param name="candidates">What could come next; at least one.</param>
    /// <param name="host">Answers questions and must not mind being asked in vain.</param>
    public int Choose(IMachine machine, IReadOnlyList<EventInput> candidates, IEnvironment host)
    {
        int best = 0, bestCount = int.MaxValue;
        for (int i = 0; i < candidates.Count && candidates.Count > 1; i++)
        {
            int count = Try(machine, candidates[i], host);
            if (count >= bestCount) continue;
            best = i;
            bestCount = count;
        }

        return best;
    }

    /// <summary>Notes what was done.</summary>
    public void Done(int from, in EventInput input, EventResult result, int to)
    {
        foreach (int rule in result.Rules) _rules[rule] = Count(_rules, rule) + 1;
        _transitions[(from, input.Event, to)] = Count(_transitions, (from, input.Event, to)) + 1;
    }

    private int Try(IMachine machine, in EventInput input, IEnvironment host)
    {
        MachineCopy.Copy(machine, _trial);
        try
        {
            EventResult result = _trial.Dispatch(input, host);
            int transition = Count(_transitions, (machine.State, input.Event, _trial.State));
            int count = result.Rules.Count == 0 ? Worthless - PriceOfFall : Math.Min(transition, result.Rules.Min(r => Count(_rules, r)));
            return Falls(machine.State, _trial.State) ? count + PriceOfFall : count;
        }
        catch (SpecException)
        {
            return Worthless;
        }
    }

    private bool Falls(int from, int to) => to != from && (to == _trial.Model.Initial || _trial.Model.States[to].Fresh);

    private static int Count<T>(Dictionary<T, int> counts, T key) => counts.TryGetValue(key, out int count) ? count : 0;
}
