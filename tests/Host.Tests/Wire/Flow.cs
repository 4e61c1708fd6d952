using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Sockets;
using TcpFsm.Host.Tests.Conversations;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Wire;

/// <summary>One connection over which A sends, and what A's wire saw of it. A round trip takes 20 ms, and a full segment has 1000 octets of text.</summary>
internal sealed class Flow : IDisposable
{
    public const int Segment = 1000;
    public static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(20);

    private readonly TwoHosts _hosts;
    private readonly byte[] _text = new byte[1 << 20];

    public Flow(Func<TcpHostOptions, TcpHostOptions>? a = null, Func<TcpHostOptions, TcpHostOptions>? b = null, Action<WireTap>? prepare = null, bool reads = true)
    {
        var link = new MemoryLinkOptions { Delay = RoundTrip / 2, Mtu = Segment + 40 };
        _hosts = new TwoHosts(link: link, a: options => (a ?? Same)(options), b: options => (b ?? Same)(options with { DelayedAck = TimeSpan.Zero }));
        prepare?.Invoke(_hosts.Tap);
        new Random(1).NextBytes(_text);
        TcpSocket listener = _hosts.B.CreateSocket();
        listener.Bind(new IPEndPoint(IPAddress.Any, 80));
        listener.Listen(1);
        Sender = _hosts.A.CreateSocket();
        Sender.Connect(new IPEndPoint(TwoHosts.AddressB, 80));
        Assert.True(Clock.AdvanceUntil(() => listener.Readiness != SocketReadiness.None, TimeSpan.FromMinutes(5)));
        Assert.Equal(SocketError.Success, listener.TryAccept(out TcpSocket? accepted));
        Receiver = accepted!;
        if (reads) Receiver.Changed += _ => Read(int.MaxValue);
        Opened = Clock.Elapsed;
    }

    public VirtualClock Clock => _hosts.Clock;

    public WireTap Tap => _hosts.Tap;

    public TcpSocket Sender { get; }

    public TcpSocket Receiver { get; }

    /// <summary>When the connection was open at both ends.</summary>
    public TimeSpan Opened { get; }

    /// <summary>Octets that B read.</summary>
    public int Arrived { get; private set; }

    /// <summary>Segments of text that A sent, in order, with their offset from the first octet.</summary>
    public IEnumerable<(TimeSpan Time, uint Offset, uint Length)> Texts =>
        Tap.Sent.Where(sent => sent.Segment.TextLength > 0).Select(sent => (sent.Time, OffsetOf(sent.Segment), sent.Segment.Segment.Data));

    /// <summary>Acknowledgments that A received, from the text's first on.</summary>
    public IEnumerable<(TimeSpan Time, WireSegment Segment)> Acknowledgments =>
        Tap.Received.Where(received => (received.Segment.Segment.Flags & TcpFlags.Syn) == 0);

    private SequenceNumber First => Tap.Sent[0].Segment.Segment.Seq + 1;

    /// <summary>Gives A text to send, at most 1 MiB at once.</summary>
    public void Write(int octets)
    {
        SocketResult result = Sender.Write(_text.AsSpan(0, octets));
        Assert.Equal((octets, SocketError.Success), (result.Count, result.Error));
    }

    public void Read(int most)
    {
        byte[] buffer = new byte[Math.Min(most, 1 << 16)];
        while (most > 0 && Receiver.Read(buffer.AsSpan(0, Math.Min(most, buffer.Length))) is { IsSuccess: true, Count: > 0 } result)
        {
            most -= result.Count;
            Arrived += result.Count;
        }
    }

    public void Pass(TimeSpan time) => Clock.Advance(time);

    /// <summary>Lets time pass until B has read so many octets.</summary>
    public void Arrive(int octets) => Assert.True(Clock.AdvanceUntil(() => Arrived >= octets, TimeSpan.FromHours(1)), $"{Arrived} of {octets} arrived");

    /// <summary>How many segments of text A sent in each round trip from a time on.</summary>
    public int[] Flights(TimeSpan from, int count) => Enumerable.Range(0, count)
        .Select(i => Texts.Count(text => text.Time >= from + (i * RoundTrip) && text.Time < from + ((i + 1) * RoundTrip))).ToArray();

    public uint OffsetOf(in WireSegment segment) => segment.Segment.Seq - First;

    public void Dispose() => _hosts.Dispose();

    private static TcpHostOptions Same(TcpHostOptions options) => options;
}
