using System;

namespace TcpFsm.Host.Devices;

/// <summary>What a <see cref="FaultyDevice"/> does to packets. Chances are fractions, 0.1 for 10 %, and each packet's fate is independent of the others'.</summary>
public sealed record FaultOptions
{
    /// <summary>Packets that one direction holds back at most; one that were to be held beyond is lost.</summary>
    public const int MostHeld = 4096;

    /// <summary>Where the random numbers begin: the same seed does the same to the same packets.</summary>
    public int Seed { get; init; }

    /// <summary>The chance that a packet is lost.</summary>
    public double Loss { get; init; }

    /// <summary>The chance that a packet arrives twice.</summary>
    public double Duplication { get; init; }

    /// <summary>The chance that a packet is held back by <see cref="ReorderingDelay"/>, so that those sent meanwhile overtake it.</summary>
    public double Reordering { get; init; }

    /// <summary>How long a packet is held back to be overtaken; 5 ms unless set.</summary>
    public TimeSpan ReorderingDelay { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>How long every packet is held back.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The largest further delay, evenly distributed from 0 s on; it reorders, too.</summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>Whether packets that are sent suffer; true unless set.</summary>
    public bool Outgoing { get; init; } = true;

    /// <summary>Whether packets that arrive suffer; true unless set.</summary>
    public bool Incoming { get; init; } = true;
}
