using System;
using TcpFsm.Host.Buffers;

namespace TcpFsm.Host;

/// <summary>Refuses options that no host can work with, and says which.</summary>
internal static class OptionChecks
{
    public static void Check(TcpHostOptions options)
    {
        if (options.Addresses.Count == 0) throw new ArgumentException("A host needs an address: set Addresses.", nameof(options));
        InRange(options.SendBufferSize, 1, BufferLimits.Largest, nameof(options.SendBufferSize));
        InRange(options.ReceiveBufferSize, 1, BufferLimits.Largest, nameof(options.ReceiveBufferSize));
        InRange(options.InitialWindowSegments, 0, 1000, nameof(options.InitialWindowSegments));
        InRange(options.QuickAcks, 0, int.MaxValue, nameof(options.QuickAcks));
        InRange(options.SynBacklog, 1, int.MaxValue, nameof(options.SynBacklog));
        InRange(options.MaximumTimeWaits, 0, int.MaxValue, nameof(options.MaximumTimeWaits));
        InRange(options.MaximumOrphans, 0, int.MaxValue, nameof(options.MaximumOrphans));
        InRange(options.HalfOpenRetries, 0, 255, nameof(options.HalfOpenRetries));
        InRange(options.ChallengeAcksPerSecond, 0, int.MaxValue, nameof(options.ChallengeAcksPerSecond));
        InRange(options.KeepAliveProbes, 1, int.MaxValue, nameof(options.KeepAliveProbes));
        InRange(options.FirstEphemeralPort, 1, options.LastEphemeralPort, nameof(options.FirstEphemeralPort));
        NotBelow(options.DelayedAck, TimeSpan.Zero, nameof(options.DelayedAck));
        NotBelow(options.MinimumRto, TimeSpan.FromMilliseconds(1), nameof(options.MinimumRto));
        NotBelow(options.InitialRto, options.MinimumRto, nameof(options.InitialRto));
        NotBelow(options.MaximumRto, options.InitialRto, nameof(options.MaximumRto));
        NotBelow(options.OrphanFinWait2, TimeSpan.Zero, nameof(options.OrphanFinWait2));
        NotBelow(options.KeepAliveInterval, TimeSpan.FromMilliseconds(1), nameof(options.KeepAliveInterval));
    }

    private static void InRange(int value, int least, int most, string name)
    {
        if (value < least || value > most) throw new ArgumentOutOfRangeException(name, value, $"{name} is {least} to {most}.");
    }

    private static void NotBelow(TimeSpan value, TimeSpan least, string name)
    {
        if (value < least) throw new ArgumentOutOfRangeException(name, value, $"{name} is {least} at least.");
    }
}
