using TcpFsm.Host.Drill.Script;

namespace TcpFsm.Host.Drill.Wire;

/// <summary>
/// The connection under test, and how the script's numbers become those on the wire: a script counts from 0, a SYN of the peer's stands as it is
/// written, and what follows counts from it.
/// </summary>
/// <param name="localPort">The stack's port; 0 until it is known.</param>
/// <param name="remotePort">The peer's port.</param>
internal sealed class Flow(ushort localPort, ushort remotePort)
{
    private uint _localOffset;
    private uint _remoteOffset;
    private uint? _ownSyn;

    /// <summary>The stack's port; 0 until it is known.</summary>
    public ushort LocalPort { get; set; } = localPort;

    /// <summary>The peer's port.</summary>
    public ushort RemotePort { get; } = remotePort;

    /// <summary>The stack took a SYN of the peer's up: what follows counts from it.</summary>
    public void PeerOpened(uint syn) => _remoteOffset = syn;

    /// <summary>The stack sends its SYN. A repeated one changes nothing, a new connection's does.</summary>
    public void OwnOpened(uint syn)
    {
        if (_ownSyn == syn) return;
        _ownSyn = syn;
        _localOffset = syn;
    }

    /// <summary>The script calls the SYN that is sent by a number of its own.</summary>
    public void OwnIsCalled(uint seq)
    {
        if (_ownSyn is { } syn) _localOffset = syn - seq;
    }

    /// <summary>The peer's sequence number on the wire.</summary>
    public uint RemoteSeq(SegmentPattern segment) => segment.Seq + (segment.IsExact || segment.Flags.HasFlag(TcpFlags.Syn) ? 0 : _remoteOffset);

    /// <summary>The peer's acknowledgment on the wire.</summary>
    public uint RemoteAck(uint ack) => ack + _localOffset;

    /// <summary>Our sequence number on the wire.</summary>
    public uint LocalSeq(uint seq) => seq + _localOffset;

    /// <summary>A sequence number of ours as the script counts.</summary>
    public uint ScriptSeq(SentPacket packet) => packet.Header.Seq.Value - _localOffset;

    /// <summary>An acknowledgment of ours as the script counts.</summary>
    public uint ScriptAck(SentPacket packet) => packet.Header.Ack.Value - (packet.Flags.HasFlag(TcpFlags.Syn) ? 0 : _remoteOffset);
}
