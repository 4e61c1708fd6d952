using System;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Demultiplexing;

/// <summary>Who takes the segments between two sockets: a connection, or what is left of it in TIME-WAIT.</summary>
internal interface IEndpoint
{
    /// <summary>The state of its machine.</summary>
    TcpState State { get; }

    /// <summary>A segment arrived.</summary>
    void Receive(in WireSegment wire, ReadOnlySpan<byte> text);

    /// <summary>A router or the peer's host says that a segment of ours failed.</summary>
    void Receive(in IcmpError error);

    /// <summary>What machines are set to has changed.</summary>
    void Refresh();

    /// <summary>Is forgotten without a word, for the host ends.</summary>
    void Drop();
}
