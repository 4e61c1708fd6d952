using System;

namespace TcpFsm.Metadata;

/// <summary>Marks a state handle: a struct that stands for a connection in one state, with the calls that are legal there and no others.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class FsmHandleAttribute : Attribute
{
    /// <summary>Marks a state's handle.</summary>
    /// <param name="states">The enum of the protocol's states.</param>
    /// <param name="state">The state, as the number of its member.</param>
    public FsmHandleAttribute(Type states, int state)
    {
        States = states;
        State = state;
    }

    /// <summary>The enum of the protocol's states.</summary>
    public Type States { get; }

    /// <summary>The state, as the number of its member.</summary>
    public int State { get; }
}
