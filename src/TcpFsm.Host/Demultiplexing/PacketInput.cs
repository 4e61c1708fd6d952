using System;
using System.Collections.Generic;
using System.Net;
using TcpFsm.Headers;
using TcpFsm.Host.Connections;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Packets;

namespace TcpFsm.Host.Demultiplexing;

/// <summary>Takes packets from the device and finds who they are for.</summary>
internal sealed class PacketInput : IPacketReceiver
{
    private readonly TcpHost _host;
    private readonly HashSet<IpAddress> _own = [];

    public PacketInput(TcpHost host, IEnumerable<IPAddress> own)
    {
        _host = host;
        foreach (IPAddress address in own) _own.Add(Addresses.From(address));
    }

    /// <inheritdoc/>
    public void Receive(ReadOnlySpan<byte> packet)
    {
        if (TcpPacketCodec.TryRead(packet, out WireSegment wire))
        {
            if (!_own.Contains(wire.Destination.Address)) return;
            using HostGate.Scope scope = _host.Gate.Enter();
            if (!_host.IsDisposed) Receive(wire, packet.Slice(wire.TextOffset, wire.TextLength));
        }
        else if (IcmpError.TryRead(packet, out IcmpError error))
        {
            using HostGate.Scope scope = _host.Gate.Enter();
            if (!_host.IsDisposed) _host.Table.Find(error.Key)?.Receive(error);
        }
    }

    private void Receive(in WireSegment wire, ReadOnlySpan<byte> text)
    {
        var key = new ConnectionKey(wire.Destination, wire.Source);
        if (_host.Table.Find(key) is { } endpoint) endpoint.Receive(wire, text);
        else if (_host.Table.FindListener(key.Local) is { } listener) listener.Receive(key, wire, text);
        else Refuse(key, wire);
    }

    // RFC 9293, section 3.10.7.1: a machine in CLOSED knows what to answer.
    private void Refuse(in ConnectionKey key, in WireSegment wire)
    {
        _host.Observation.Received(wire, windowScale: 0);
        var machine = new TcpMachine();
        var effects = new StatelessEffects(_host, key);
        TcpOutcome outcome = machine.Receive(wire.Segment, _host.Options.Parameters, ref effects);
        _host.Observation.Transition(key, TcpState.Closed, TcpEvent.Segment, outcome);
    }
}
