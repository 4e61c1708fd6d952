using System;

namespace TcpFsm.Metadata;

/// <summary>Combinations that no message ever has; one for each the spec declares.</summary>
[AttributeUsage(AttributeTargets.Enum, AllowMultiple = true)]
public sealed class FsmIllegalAttribute : Attribute
{
    /// <summary>Says that combinations are never legal.</summary>
    /// <param name="cubes">The combinations.</param>
    /// <param name="because">Why.</param>
    /// <param name="section">The section of the reference; empty if the spec names none.</param>
    public FsmIllegalAttribute(string cubes, string because, string section)
    {
        Cubes = cubes;
        Because = because;
        Section = section;
    }

    /// <summary>The combinations.</summary>
    public string Cubes { get; }

    /// <summary>Why.</summary>
    public string Because { get; }

    /// <summary>The section of the reference; empty if the spec names none.</summary>
    public string Section { get; }
}
