using System;

namespace TcpFsm.Benchmarks.HostTransfer;

/// <summary>What a transfer took.</summary>
/// <param name="Time">Processor time.</param>
/// <param name="Octets">Octets of text.</param>
/// <param name="Segments">Segments of both directions.</param>
/// <param name="TextSegments">Those of the direction that the text went.</param>
/// <param name="Allocated">Octets of memory allocated.</param>
internal readonly record struct TransferCost(TimeSpan Time, long Octets, long Segments, long TextSegments, long Allocated);
