using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Interpretation;

namespace TcpFsm.Simulation.Walks;

/// <summary>What a walk knows of a spec before it begins: the edges of every field and argument, and the flags that ends send.</summary>
internal sealed class WalkKnowledge
{
    private static readonly ConditionalWeakTable<ProtocolModel, WalkKnowledge> Known = new();

    private readonly Evaluate[][][] _edges;
    private readonly ulong[][] _flags;

    private WalkKnowledge(ProtocolModel model)
    {
        var exprs = new ExprCompiler(model);
        _edges = model.Events.Select(e => Edges(model, e, exprs)).ToArray();
        _flags = model.Messages.Select((m, i) => FlagSets(model, m, i).Distinct().ToArray()).ToArray();
    }

    public static WalkKnowledge Of(ProtocolModel model) => Known.GetValue(model, m => new WalkKnowledge(m));

    /// <summary>What fields of the event's message, or its arguments, are compared with, by their indices.</summary>
    public Evaluate[][] EdgesOf(int eventIndex) => _edges[eventIndex];

    /// <summary>Flag sets the spec sends, each conditional flag both on and off.</summary>
    public IReadOnlyList<ulong> FlagsSent(int message) => _flags[message];

    private static Evaluate[][] Edges(ProtocolModel model, EventModel e, ExprCompiler exprs)
    {
        ILookup<int, Expr> found = new EdgeFinder(model).Find(e);
        int targets = e.Kind == EventKind.Message ? model.Messages[e.Message].Fields.Count : e.Arguments.Count;
        return Enumerable.Range(0, targets).Select(t => exprs.CompileAll(found[t])).ToArray();
    }

    private static IEnumerable<ulong> FlagSets(ProtocolModel model, MessageModel message, int index)
    {
        IEnumerable<BoundRule> rules = model.Events.SelectMany(e => e.Plain.Concat(e.Steps.SelectMany(s => s.Rules)));
        foreach (SendEffect send in rules.SelectMany(r => ExprTree.Flatten(r.Effects)).OfType<SendEffect>().Where(s => s.Message == index))
        {
            ulong always = 0, sometimes = 0;
            foreach (FlagWrite write in send.Flags)
            {
                ulong bit = 1UL << message.Flags[write.Flag].Bit;
                if (write.Condition is null) always |= bit;
                else sometimes |= bit;
            }

            yield return always;
            if (sometimes != 0) yield return always | sometimes;
        }
    }
}
