using System;

namespace TcpFsm.Metadata;

/// <summary>Marks a value of flags that is all the flags of one message, and no mask. Programs may put it on places of their own.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.ReturnValue)]
public sealed class FsmCombinationAttribute : Attribute;
