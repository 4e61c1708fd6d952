using System;

namespace TcpFsm.Host.Connections;

/// <summary>In what the parameters of one connection differ from those of its host.</summary>
internal readonly record struct ParameterChoice
{
    /// <summary>Octets of text in the largest segment.</summary>
    public int Mss { get; init; }

    /// <summary>The idle time before a keep-alive; zero: none.</summary>
    public TimeSpan KeepAlive { get; init; }

    /// <summary>How long what is sent may stay unacknowledged; zero: as the host has it.</summary>
    public TimeSpan UserTimeout { get; init; }

    /// <summary>Whether it belongs to a listener, and its handshake is not over.</summary>
    public bool IsHalfOpen { get; init; }

    /// <summary>Whether the peer's window is closed and some of our last probes were answered: then they end nothing, however many they are (MUST-37).</summary>
    public bool IsProbing { get; init; }

    /// <summary>Whether no program holds the socket any more.</summary>
    public bool IsOrphan { get; init; }
}
