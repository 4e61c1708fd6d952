using TcpFsm.Language.Model;

namespace TcpFsm.Language.Binding;

/// <summary>A predicate or value bound for one message and one list of argument types.</summary>
internal sealed class DefinitionEntry
{
    /// <summary>Its index among the bound definitions; -1 while its body is being bound, or if that failed.</summary>
    public int Index { get; set; } = -1;

    /// <summary>The type of its value.</summary>
    public ValueType Type { get; set; }

    /// <summary>Whether its body is being bound: a use meanwhile is a recursion.</summary>
    public bool InProgress { get; set; } = true;

    /// <summary>What its body reads that is not known where it is used.</summary>
    public Missing? Missing { get; set; }
}
