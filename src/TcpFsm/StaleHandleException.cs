using System;

namespace TcpFsm;

/// <summary>A state handle was used that does not stand for its connection's state any more.</summary>
/// <remarks>A handle is good for one call; what the call returns takes its place. It goes stale too when its connection changes its state otherwise: by a timer, or by a call on the connection itself.</remarks>
public sealed class StaleHandleException : InvalidOperationException
{
    /// <summary>Says which handle was used, and what can be done.</summary>
    /// <param name="handle">The handle's type, as it is written in C#: <c>TcpConnection.Established</c>.</param>
    /// <param name="state">The state the connection is in now, in the words of its spec; null if the handle is <c>default</c> and has no connection.</param>
    public StaleHandleException(string handle, string? state) : base(Describe(handle, state))
    {
        Handle = handle;
        State = state;
    }

    /// <summary>The handle's type, as it is written in C#.</summary>
    public string Handle { get; }

    /// <summary>The state the connection is in now; null if the handle is <c>default</c> and has no connection.</summary>
    public string? State { get; }

    private static string Describe(string handle, string? state) => state is null
        ? $"This {handle} is the default of its type and stands for no connection. Take a handle from a connection (its TryGet methods, or Current), or from the call that led to this state."
        : $"This {handle} is stale: it was used before, or its connection went on without it. The connection is in {state} now. "
            + "Use what the last call returned; where the connection goes on by itself (timers, calls on the connection), take a handle of its present state from Current, or of this one with TryRenew.";
}
