using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Flow;

/// <summary>
/// A local variable or a parameter in one <see cref="FlowGraph"/>, or a value that the compiler keeps for a while (a flow capture), which analyses treat alike.
/// </summary>
internal sealed class FlowVariable
{
    /// <summary>Makes a variable.</summary>
    public FlowVariable(int index, ITypeSymbol type)
    {
        Index = index;
        Type = type;
    }

    /// <summary>Its number among the variables of its graph, from 0.</summary>
    public int Index { get; }

    /// <summary>Its type.</summary>
    public ITypeSymbol Type { get; }
}
