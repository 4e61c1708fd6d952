using System;

namespace TcpFsm.Metadata;

/// <summary>Marks a method that consumes the handle it is called on: what it returns takes the handle's place.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FsmConsumesAttribute : Attribute
{
    /// <summary>Cubes of the flags that may be sent where the call leads to another state; empty if none are, or if more than one message of the protocol has flags.</summary>
    public string Sends { get; set; } = "";
}
