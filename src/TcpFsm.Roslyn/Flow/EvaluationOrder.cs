using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Flow;

/// <summary>The operations of a block in the order they are evaluated, without recursion: expressions may be very deep.</summary>
internal static class EvaluationOrder
{
    /// <summary>All operations of a block; those inside one come before it.</summary>
    public static List<IOperation> Of(BasicBlock block)
    {
        var order = new List<IOperation>();
        foreach (IOperation operation in block.Operations) Append(order, operation);
        if (block.BranchValue is { } value) Append(order, value);
        return order;
    }

    // Backwards, from the outermost operation to the first one evaluated; then turned round.
    private static void Append(List<IOperation> order, IOperation root)
    {
        int start = order.Count;
        var open = new Stack<IOperation>();
        open.Push(root);
        while (open.Count > 0)
        {
            IOperation operation = open.Pop();
            order.Add(operation);
            // A pattern is judged as a whole, and the name of something is not evaluated.
            foreach (IOperation child in operation.ChildOperations)
            {
                if (child is not (IPatternOperation or INameOfOperation)) open.Push(child);
            }
        }

        order.Reverse(start, order.Count - start);
    }
}
