using System;

namespace TcpFsm.Metadata;

/// <summary>Marks the enum of a message's flags.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class FsmFlagsAttribute : Attribute
{
    /// <summary>Marks flags.</summary>
    /// <param name="neutral">The flags that never decide anything, as a mask in hexadecimal.</param>
    public FsmFlagsAttribute(string neutral) => Neutral = neutral;

    /// <summary>The flags that never decide anything, as a mask in hexadecimal.</summary>
    public string Neutral { get; }
}
