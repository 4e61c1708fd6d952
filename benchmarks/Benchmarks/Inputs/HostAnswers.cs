using System;

namespace TcpFsm.Benchmarks.Inputs;

/// <summary>What the host answers throughout one event.</summary>
public readonly record struct HostAnswers
{
    /// <summary>An ordinary host: a window of 65,535 octets, everything read at once, nothing held.</summary>
    public static HostAnswers Ordinary { get; } = new() { Iss = new SequenceNumber(1_000_000), Window = 65_535, MaySend = true, MayChallenge = true, SourceOk = true };

    public SequenceNumber Iss { get; init; }

    public uint Window { get; init; }

    public uint Readable { get; init; }

    public uint Held { get; init; }

    public bool MaySend { get; init; }

    public bool MayChallenge { get; init; }

    public bool SourceOk { get; init; }

    public static TimeSpan Rto(byte retries) => TimeSpan.FromSeconds(1 << Math.Min((int)retries, 6));
}
