using System;
using TcpFsm.Headers;

namespace TcpFsm.Trace.Suspicions;

/// <summary>
/// How many different addresses there were, in 256 octets: exact to the address for a few, to some percent for a million
/// (Flajolet and others, HyperLogLog, 2007).
/// </summary>
internal sealed class DistinctCounter
{
    private const int Registers = 256;

    private readonly byte[] _ranks = new byte[Registers];

    /// <summary>Counts an address, which may have been counted before.</summary>
    public void Add(IpAddress address)
    {
        ulong mixed = unchecked((address.High * 0x9E37_79B9_7F4A_7C15) ^ (address.Low * 0xC2B2_AE3D_27D4_EB4F));
        mixed = unchecked((mixed ^ (mixed >> 31)) * 0xBF58_476D_1CE4_E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        ref byte rank = ref _ranks[mixed & (Registers - 1)];
        rank = Math.Max(rank, (byte)(System.Numerics.BitOperations.LeadingZeroCount(mixed) + 1));
    }

    /// <summary>How many there were, about.</summary>
    public long Estimate()
    {
        const double Bias = 0.7213 / (1 + (1.079 / Registers));
        double sum = 0;
        int empty = 0;
        foreach (byte rank in _ranks)
        {
            sum += Math.Pow(2, -rank);
            empty += rank == 0 ? 1 : 0;
        }

        double estimate = Bias * Registers * Registers / sum;
        // Few leave registers empty, and these tell better.
        if (estimate <= 2.5 * Registers && empty > 0)
            estimate = Registers * Math.Log((double)Registers / empty);
        return (long)Math.Round(estimate);
    }
}
