namespace TcpFsm.Headers;

/// <summary>The timestamps option (RFC 7323, section 3.2). The values wrap.</summary>
/// <param name="Value">The sender's clock, TSval.</param>
/// <param name="Echo">The clock value of the peer that is echoed, TSecr.</param>
public readonly record struct TcpTimestamps(uint Value, uint Echo);
