namespace TcpFsm.Host.Drill.Script;

/// <summary>A segment as a script writes it: numbers count from the first of the connection.</summary>
/// <param name="Ports">The ports of who sends it and who gets it; null: those of the connection.</param>
/// <param name="Flags">Its control bits.</param>
/// <param name="Seq">The first sequence number.</param>
/// <param name="Length">Octets of text.</param>
/// <param name="IsExact">Whether the sequence number is to be taken as it stands: <c>!</c>.</param>
/// <param name="Ack">The acknowledgment number; null: none is given.</param>
/// <param name="Window">The window field; null: none is given.</param>
/// <param name="Urgent">The urgent pointer; null: none is given.</param>
/// <param name="Options">The options.</param>
internal sealed record SegmentPattern((ushort From, ushort To)? Ports, TcpFlags Flags, uint Seq, uint Length, bool IsExact,
    uint? Ack, ushort? Window, ushort? Urgent, SegmentOptions Options);

/// <summary>The options of a segment that mean something to this runner.</summary>
/// <param name="AreAny">Whether the script leaves them open: <c>&lt;...&gt;</c>.</param>
/// <param name="MaximumSegmentSize">MSS; null: not there.</param>
/// <param name="WindowScale">Shift count; null: not there.</param>
/// <param name="SackPermitted">Whether selective acknowledgments are offered, which the stack never takes up.</param>
internal readonly record struct SegmentOptions(bool AreAny, ushort? MaximumSegmentSize, byte? WindowScale, bool SackPermitted);
