using System;
using System.Collections.Generic;
using System.Threading;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Packets;

namespace TcpFsm.Kernel.Tests.Harness;

/// <summary>
/// Holds back what the kernel sends, as a TUN device does that nobody reads, so that things which happen at once do so in every run;
/// and loses what a test says.
/// </summary>
internal sealed class Gate(IPacketDevice inner) : IPacketDevice, IPacketReceiver
{
    private readonly Lock _lock = new();
    private readonly Queue<byte[]> _held = new();
    private IPacketReceiver? _receiver;
    private bool _isShut;

    public int Mtu => inner.Mtu;

    /// <summary>Which segments of ours are lost; null: none.</summary>
    public Func<WireSegment, bool>? LosesSent { get; set; }

    /// <summary>Which segments of the kernel's are lost; null: none.</summary>
    public Func<WireSegment, bool>? LosesReceived { get; set; }

    /// <summary>Packets held back.</summary>
    public int Held
    {
        get
        {
            lock (_lock) return _held.Count;
        }
    }

    /// <summary>From now on what arrives is held back.</summary>
    public void Shut()
    {
        lock (_lock) _isShut = true;
    }

    /// <summary>Lets the oldest packet through.</summary>
    public void LetOneThrough()
    {
        byte[] packet;
        lock (_lock) packet = _held.Dequeue();
        _receiver!.Receive(packet);
    }

    /// <summary>Lets everything through, in order, and holds nothing back any more.</summary>
    public void Open()
    {
        while (true)
        {
            byte[] packet;
            lock (_lock)
            {
                if (_held.Count == 0)
                {
                    _isShut = false;
                    return;
                }

                packet = _held.Dequeue();
            }

            _receiver!.Receive(packet);
        }
    }

    /// <summary>A packet arrives as if the kernel had sent it.</summary>
    public void Forge(ReadOnlySpan<byte> packet) => _receiver!.Receive(packet);

    public void Send(ReadOnlySpan<byte> packet)
    {
        if (!Loses(LosesSent, packet)) inner.Send(packet);
    }

    public void Receive(ReadOnlySpan<byte> packet)
    {
        if (Loses(LosesReceived, packet)) return;
        lock (_lock)
        {
            if (_isShut)
            {
                _held.Enqueue(packet.ToArray());
                return;
            }
        }

        _receiver?.Receive(packet);
    }

    public void Attach(IPacketReceiver receiver)
    {
        _receiver = receiver;
        inner.Attach(this);
    }

    public void Dispose() => inner.Dispose();

    private static bool Loses(Func<WireSegment, bool>? loses, ReadOnlySpan<byte> packet) =>
        loses is not null && TcpPacketCodec.TryRead(packet, out WireSegment segment) && loses(segment);
}
