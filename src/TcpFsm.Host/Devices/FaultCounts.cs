namespace TcpFsm.Host.Devices;

/// <summary>What a <see cref="FaultyDevice"/> did in one direction.</summary>
/// <param name="Packets">Packets that came to it.</param>
/// <param name="Lost">Those that were lost.</param>
/// <param name="Duplicated">Those that were delivered twice.</param>
/// <param name="Reordered">Those that were held back to be overtaken.</param>
public readonly record struct FaultCounts(long Packets, long Lost, long Duplicated, long Reordered);
