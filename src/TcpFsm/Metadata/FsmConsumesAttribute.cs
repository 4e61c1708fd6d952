using System;

namespace TcpFsm.Metadata;

/// <summary>Marks a method that consumes the handle it is called on: what it returns takes the handle's place.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FsmConsumesAttribute : Attribute;
