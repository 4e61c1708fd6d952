using System;

namespace TcpFsm.Metadata;

/// <summary>Marks the property that tells the state a machine or a connection is in now.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FsmLiveStateAttribute : Attribute;
