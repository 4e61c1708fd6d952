using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.FlowAnalysis;
using TcpFsm.Roslyn.Flow;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>The one machine of a function, which its messages are taken to be of. With two of them nobody can tell which message is whose.</summary>
internal sealed class StateSource
{
    private readonly Dictionary<ProtocolFacts, Cell?> _sources = [];

    /// <summary>Finds the machines of a function; one that is given as no more than its state is one too.</summary>
    public StateSource(FunctionScope scope)
    {
        HashSet<object> assigned = [.. scope.Graph.Blocks.SelectMany(b => b.Steps).SelectMany(s => s.Bindings).Select(b => b.Variable)];
        HashSet<object> captures = [.. scope.Graph.Blocks.SelectMany(b => b.Steps).Select(s => s.Operation).OfType<IFlowCaptureOperation>().Select(c => scope.Graph.Variables.Of(c.Id)).OfType<FlowVariable>()];
        foreach (IGrouping<ProtocolFacts, Cell> cells in scope.Cells.All.Where(c => c.States is not null && !captures.Contains(c.Owner)).GroupBy(c => c.States!))
        {
            Cell[] machines = [.. cells.Where(c => c.IsLive)];
            if (machines.Length == 0) machines = [.. cells.Where(c => c.Part == Cell.Whole && !assigned.Contains(c.Owner))];
            _sources.Add(cells.Key, machines.Length == 1 ? machines[0] : null);
        }
    }

    /// <summary>The state of the only machine whose messages have such flags; null if there is none, or more than one.</summary>
    public Cell? Of(FlagsFacts flags) => _sources.FirstOrDefault(s => s.Key.Has(flags.Type)).Value;
}
