using System;
using System.Net;

namespace TcpFsm.Host;

/// <summary>What an event did to a machine of a host.</summary>
public readonly record struct TcpHostTransition
{
    /// <summary>When, by the host's clock.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The host's own socket.</summary>
    public IPEndPoint Local { get; init; }

    /// <summary>The peer's socket; null for a listener.</summary>
    public IPEndPoint? Remote { get; init; }

    /// <summary>The state before.</summary>
    public TcpState From { get; init; }

    /// <summary>What happened.</summary>
    public TcpEvent Event { get; init; }

    /// <summary>The state after, the rules that fired, and how a call was answered.</summary>
    public TcpOutcome Outcome { get; init; }
}
