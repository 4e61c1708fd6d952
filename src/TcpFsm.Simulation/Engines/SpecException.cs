using System;

namespace TcpFsm.Simulation.Engines;

/// <summary>The spec itself is at fault while it runs: a rule goes on for ever. The message names the state, event and rule.</summary>
public sealed class SpecException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public SpecException(string message) : base(message)
    {
    }
}
