using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Flow;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>One function, with all that its states are followed by.</summary>
internal sealed class FunctionScope
{
    private readonly ImmutableArray<IOperation> _whole;

    /// <summary>Prepares a function.</summary>
    /// <param name="graph">Its graph.</param>
    /// <param name="member">The member of a type that it is, or stands in.</param>
    /// <param name="whole">The member's code.</param>
    /// <param name="compilation">The compilation.</param>
    public FunctionScope(FlowGraph graph, ISymbol member, ImmutableArray<IOperation> whole, Compilation compilation)
    {
        _whole = whole;
        Graph = graph;
        Member = member;
        Compilation = compilation;
        Protocols = ProtocolCache.Of(compilation);
        Cells = new Cells(graph, Protocols);
        Nodes = new NodeReader(Cells, Protocols);
        Conditions = new ConditionReader(Nodes, Protocols);
    }

    /// <summary>The graph.</summary>
    public FlowGraph Graph { get; }

    /// <summary>The member of a type that it is, or stands in.</summary>
    public ISymbol Member { get; }

    /// <summary>The compilation.</summary>
    public Compilation Compilation { get; }

    /// <summary>What is known of protocols.</summary>
    public ProtocolCache Protocols { get; }

    /// <summary>The cells.</summary>
    public Cells Cells { get; }

    /// <summary>What tested values are made of.</summary>
    public NodeReader Nodes { get; }

    /// <summary>What follows of conditions.</summary>
    public ConditionReader Conditions { get; }

    /// <summary>An operation of the graph, which cuts expressions to pieces, as it stands in the program; null if the graph made it up.</summary>
    public IOperation? InProgram(IOperation operation) =>
        _whole.SelectMany(b => b.Descendants()).FirstOrDefault(o => o.Syntax == operation.Syntax && o.Kind == operation.Kind);
}
