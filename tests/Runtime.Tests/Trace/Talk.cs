using System;
using System.Collections.Generic;
using TcpFsm.Trace;

namespace TcpFsm.Runtime.Tests.Trace;

/// <summary>One end's address and port.</summary>
internal readonly record struct Place(string Address, ushort Port);

/// <summary>One segment of a conversation.</summary>
internal sealed record Segment(Place Source, Place Destination, TcpFlags Flags, uint Seq, uint Ack, int Length = 0, ushort Window = 65535, byte? Scale = null);

/// <summary>A conversation of two ends, written down as it would be captured; sequence numbers are kept count of.</summary>
internal sealed class Talk(string a = "10.0.0.1", string b = "10.0.0.2", ushort aPort = 40000, ushort bPort = 80, uint aIss = 1000, uint bIss = 5000)
{
    public const TcpFlags Syn = TcpFlags.Syn;
    public const TcpFlags Ack = TcpFlags.Ack;
    public const TcpFlags Fin = TcpFlags.Fin;
    public const TcpFlags Rst = TcpFlags.Rst;

    public Place PlaceA { get; } = new(a, aPort);

    public Place PlaceB { get; } = new(b, bPort);

    public uint ANext { get; private set; } = aIss;

    public uint BNext { get; private set; } = bIss;

    public List<Segment> Segments { get; } = [];

    public Talk A(TcpFlags flags, int length = 0) => FromA(flags, ANext, BNext, length);

    public Talk B(TcpFlags flags, int length = 0) => FromB(flags, BNext, ANext, length);

    public Talk FromA(TcpFlags flags, uint seq, uint ack, int length = 0, ushort window = 65535)
    {
        Segments.Add(new Segment(PlaceA, PlaceB, flags, seq, (flags & Ack) != 0 ? ack : 0, length, window));
        ANext = Math.Max(ANext, seq + Occupies(flags, length));
        return this;
    }

    public Talk FromB(TcpFlags flags, uint seq, uint ack, int length = 0, ushort window = 65535)
    {
        Segments.Add(new Segment(PlaceB, PlaceA, flags, seq, (flags & Ack) != 0 ? ack : 0, length, window));
        BNext = Math.Max(BNext, seq + Occupies(flags, length));
        return this;
    }

    public Talk Handshake() => A(Syn).B(Syn | Ack).A(Ack);

    public Talk CloseByA() => A(Fin | Ack).B(Ack).B(Fin | Ack).A(Ack);

    /// <summary>Leaves out the packets with these 0-based numbers: the capture lacks them.</summary>
    public Talk Without(params int[] numbers)
    {
        Array.Sort(numbers);
        Array.Reverse(numbers);
        foreach (int number in numbers)
            Segments.RemoveAt(number);
        return this;
    }

    public Findings Trace(TraceOptions? options = null)
    {
        CaptureBuilder capture = CaptureBuilder.Pcap(linkType: 101);
        foreach (Segment segment in Segments)
            capture.Frame(Frames.Ip(segment));
        return Findings.Of(capture.Octets, options);
    }

    private static uint Occupies(TcpFlags flags, int length) => (uint)length + ((flags & Syn) != 0 ? 1u : 0) + ((flags & Fin) != 0 ? 1u : 0);
}
