using System;

namespace TcpFsm.Host.Devices;

/// <summary>Carries whole IP packets out and in.</summary>
/// <remarks>Received packets are pushed to the receiver from a thread or timer of the device, never from within <see cref="Send"/>: hosts send while they hold their lock.</remarks>
public interface IPacketDevice : IDisposable
{
    /// <summary>Octets of the largest packet it carries, IP header included.</summary>
    int Mtu { get; }

    /// <summary>Sends one whole IP packet, or loses it: a network promises no more. Never throws for what the packet holds.</summary>
    /// <param name="packet">At most <see cref="Mtu"/> octets, the caller's again once this returns.</param>
    void Send(ReadOnlySpan<byte> packet);

    /// <summary>Says who takes what arrives; packets before that are lost.</summary>
    /// <param name="receiver">The one receiver of the device.</param>
    void Attach(IPacketReceiver receiver);
}
