using System;

namespace TcpFsm.Metadata;

/// <summary>Marks the method of an event, of a machine or of a connection.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FsmEventAttribute : Attribute
{
    /// <summary>Marks a method.</summary>
    /// <param name="name">The member of the event enum; of the expiry of timers <c>*</c>, for which one depends on the timer.</param>
    public FsmEventAttribute(string name) => Name = name;

    /// <summary>The member of the event enum; of the expiry of timers <c>*</c>, for which one depends on the timer.</summary>
    public string Name { get; }
}
