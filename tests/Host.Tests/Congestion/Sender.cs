using System;
using System.Collections.Generic;
using TcpFsm.Host.Congestion;

namespace TcpFsm.Host.Tests.Congestion;

/// <summary>The numbers of a sender around congestion control: what is in flight, in segments.</summary>
internal sealed class Sender(uint segment, uint initialWindow)
{
    private SequenceNumber _una = new(1);
    private SequenceNumber _next = new(1);

    public NewReno Control { get; } = new(segment, initialWindow, new SequenceNumber(0));

    public uint InFlight => _next - _una;

    public void Send(int segments) => _next += (uint)segments * segment;

    /// <summary>So many segments are acknowledged, or as many as there are.</summary>
    public void Acknowledge(int segments)
    {
        uint octets = Math.Min((uint)segments * segment, InFlight);
        if (octets == 0) return;
        _una += octets;
        Control.Acknowledged(_una, octets, _next);
    }

    public void Duplicate(int times)
    {
        for (int i = 0; i < times && InFlight > 0; i++) Control.Duplicate(_una, _next);
    }

    public void TimeOut()
    {
        if (InFlight > 0) Control.TimedOut(_una, _next);
    }

    /// <summary>Sends again what is to be sent again: offsets from SND.UNA, and octets.</summary>
    public List<(uint Offset, uint Octets)> Resend()
    {
        var copies = new List<(uint Offset, uint Octets)>();
        while (Control.TryGetResend(_una, out SequenceNumber from, out uint octets))
        {
            copies.Add((from - _una, octets));
            Control.Resent(from + octets);
        }

        return copies;
    }
}
