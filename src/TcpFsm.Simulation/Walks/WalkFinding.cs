using System;

namespace TcpFsm.Simulation.Walks;

/// <summary>Something a walk came upon that must not be. Walks with the same seed come upon it again.</summary>
public sealed class WalkFinding : Exception
{
    /// <summary>Says what it is.</summary>
    public WalkFinding(string message) : base(message)
    {
    }

    /// <summary>Says what it is and how to get there.</summary>
    public WalkFinding(string message, Exception cause) : base(message, cause)
    {
    }
}
