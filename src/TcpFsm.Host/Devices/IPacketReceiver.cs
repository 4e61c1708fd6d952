using System;

namespace TcpFsm.Host.Devices;

/// <summary>Who takes the packets that a device receives.</summary>
public interface IPacketReceiver
{
    /// <summary>Takes one whole IP packet. Never throws, whatever the octets are.</summary>
    /// <param name="packet">From the version field on; the device may use the memory again once this returns.</param>
    void Receive(ReadOnlySpan<byte> packet);
}
