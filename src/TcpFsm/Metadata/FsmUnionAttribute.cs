using System;

namespace TcpFsm.Metadata;

/// <summary>Marks a closed union of state handles: it holds the handle of one of some states.</summary>
/// <remarks>A handle's property in the union is found by its type, the nullable handle: its name may differ from the state's.</remarks>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class FsmUnionAttribute : Attribute
{
    /// <summary>Marks a union.</summary>
    /// <param name="states">The enum of the protocol's states.</param>
    /// <param name="members">The members of that enum whose handles it may hold, in the enum's order, separated by commas.</param>
    public FsmUnionAttribute(Type states, string members)
    {
        States = states;
        Members = members;
    }

    /// <summary>The enum of the protocol's states.</summary>
    public Type States { get; }

    /// <summary>The members of that enum whose handles it may hold, in the enum's order, separated by commas.</summary>
    public string Members { get; }
}
