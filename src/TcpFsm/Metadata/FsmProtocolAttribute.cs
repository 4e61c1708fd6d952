using System;

namespace TcpFsm.Metadata;

/// <summary>Marks the enum of a protocol's states. What follows from the spec stands in attributes of the generated types, so that tools need the assembly alone.</summary>
/// <remarks>
/// Sets of flag combinations are written as cubes: <c>"10/37 4/3F"</c> is every combination with <c>(flags &amp; 0x37) == 0x10 || (flags &amp; 0x3F) == 0x04</c>,
/// in hexadecimal; <c>"0/0"</c> is every combination and the empty text none.
/// </remarks>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class FsmProtocolAttribute : Attribute
{
    /// <summary>Marks a protocol's states.</summary>
    /// <param name="name">The protocol's name.</param>
    /// <param name="flags">The enum of its message's flags; null if no message, or more than one, has flags.</param>
    /// <param name="format">The version of these attributes; a tool that does not know it leaves the protocol alone.</param>
    public FsmProtocolAttribute(string name, Type? flags, int format)
    {
        Name = name;
        Flags = flags;
        Format = format;
    }

    /// <summary>The protocol's name.</summary>
    public string Name { get; }

    /// <summary>The enum of its message's flags; null if no message, or more than one, has flags.</summary>
    public Type? Flags { get; }

    /// <summary>The version of these attributes.</summary>
    public int Format { get; }

    /// <summary>The title of the document whose sections the attributes name; empty if the spec names none.</summary>
    public string Reference { get; set; } = "";
}
