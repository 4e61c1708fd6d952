using System;

namespace TcpFsm.Host.Tests.Conversations;

/// <summary>How a <see cref="Talker"/> behaves.</summary>
internal sealed record TalkerManner
{
    public int Seed { get; init; }

    /// <summary>The longest time between two acts.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(1);

    /// <summary>Octets of the largest read or write.</summary>
    public int Piece { get; init; } = 16 * 1024;

    /// <summary>How often an act reads; seldom stalls the peer with a zero window.</summary>
    public double ReadChance { get; init; } = 1;

    /// <summary>How often an act writes.</summary>
    public double WriteChance { get; init; } = 1;

    /// <summary>Whether it says nothing until the peer has said all.</summary>
    public bool WritesAfterReading { get; init; }
}
