using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.States;

/// <summary>A rule about one function that needs to know states.</summary>
internal abstract class StateRule
{
    /// <summary>Sees what is known before an operation; one is seen once for each path that is told apart.</summary>
    public abstract void Observe(Knowledge known, IOperation operation);

    /// <summary>What was found, once all is seen.</summary>
    public abstract IEnumerable<Diagnostic> Found();
}
