using System;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Host.Packets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>Segments and packets of all kinds at a live host: nothing throws, memory stays bounded, and connections heed nothing that is outside their window.</summary>
[Collection(nameof(MeasuresMemory))]
public sealed class HostileTests
{
    private const uint PeerIss = 1_000_000;

    /// <summary>TCPFSM_HOSTILE=20000000 keeps it busy for a minute.</summary>
    private static int Segments => int.TryParse(Environment.GetEnvironmentVariable("TCPFSM_HOSTILE"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 60_000;

    [Fact]
    public void Random_segments_do_no_harm()
    {
        using var peer = new Adversary(o => o with { Parameters = o.Parameters with { Msl = TimeSpan.FromSeconds(1) } }) { Keeps = false };
        (TcpSocket bystander, SequenceNumber next, SequenceNumber ack) = Establish(peer);
        TcpEndPoint theirs = peer.Local;
        TcpSocket listener = Listen(peer, 3);
        var random = new Random(1);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Segments; i++)
        {
            bool atBystander = random.Next(4) == 0;
            peer.Local = atBystander ? theirs : theirs with { Port = (ushort)random.Next(5001, 5020) };
            TcpSegment segment = AnySegment(random);
            if (atBystander) segment = segment with { Seq = next + (uint)random.NextInt64(bystander.Info.Machine.RcvWnd, uint.MaxValue - 2000) };
            peer.Deliver(segment, (ushort)(atBystander ? 80 : random.Next(79, 82)), (ushort)random.Next(65536), (byte)random.Next(15), new byte[random.Next(4) == 0 ? random.Next(600) : 0]);
            if (random.Next(50) == 0) peer.Clock.Advance(TimeSpan.FromMilliseconds(random.Next(2000)));
            if (random.Next(20) == 0 && listener.TryAccept(out TcpSocket? accepted) == SocketError.Success) Use(accepted!, random);
        }

        Assert.InRange(peer.Host.ConnectionCount, 1, 20);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4 << 20);
        peer.Local = theirs;
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack, Wnd = 1000 }, text: [42]);
        byte[] buffer = new byte[2];
        Assert.Equal((1, 42), (bystander.Read(buffer).Count, buffer[0]));
    }

    [Fact]
    public void Random_octets_do_no_harm()
    {
        using var peer = new Adversary { Keeps = false };
        Listen(peer, 3);
        var random = new Random(2);
        byte[] packet = new byte[200];
        for (int i = 0; i < 100_000; i++)
        {
            random.NextBytes(packet);
            packet[0] = (byte)(random.Next(2) == 0 ? 0x45 : 0x60);
            packet[9] = packet[6] = (byte)(random.Next(3) switch { 0 => 6, 1 => 1, _ => 58 });
            peer.Deliver(packet.AsSpan(0, random.Next(packet.Length)));
        }

        Assert.Equal(0, peer.Host.ConnectionCount);
    }

    [Fact]
    public void An_established_connection_heeds_nothing_outside_its_window()
    {
        using var peer = new Adversary { Keeps = false };
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = Establish(peer);
        socket.Write([1, 2, 3]);
        TcpMachine before = socket.Info.Machine;
        var random = new Random(3);
        for (int i = 0; i < 50_000; i++)
        {
            TcpSegment segment = AnySegment(random);
            uint offset = (uint)random.NextInt64(before.RcvWnd, uint.MaxValue - 2000);
            peer.Deliver(segment with { Seq = next + offset, Ack = random.Next(2) == 0 ? ack : segment.Ack }, text: new byte[random.Next(3) == 0 ? random.Next(500) : 0]);
        }

        TcpMachine after = socket.Info.Machine;
        Assert.Equal(TcpState.Established, socket.State);
        Assert.Equal((before.RcvNxt, before.SndUna, before.SndNxt, before.SndWnd, before.RcvWnd), (after.RcvNxt, after.SndUna, after.SndNxt, after.SndWnd, after.RcvWnd));
        Assert.Equal(0, socket.Info.Unread);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack, Wnd = 1000 }, text: [42]);
        byte[] buffer = new byte[2];
        Assert.Equal(1, socket.Read(buffer).Count);
        Assert.Equal(42, buffer[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Segments_that_hit_the_window_by_chance_do_no_harm_beyond_their_connection(int seed)
    {
        var random = new Random(seed);
        using var peer = new Adversary(o => o with { ReceiveBufferSize = 3000, SendBufferSize = 3000, Parameters = o.Parameters with { Reopen = seed == 2, SimopenFix = seed == 3 } }) { Keeps = false };
        for (int i = 0; i < 300; i++)
        {
            peer.Local = peer.Local with { Port = (ushort)(2000 + i) };
            (TcpSocket socket, _, _) = Establish(peer);
            for (int j = 0; j < 100 && socket.State != TcpState.Closed; j++)
            {
                TcpMachine machine = socket.Info.Machine;
                SequenceNumber seq = machine.RcvNxt + random.Next(-50, 50);
                SequenceNumber ack = machine.SndNxt + random.Next(-50, 50);
                var flags = (TcpFlags)(random.Next(3) == 0 ? random.Next(256) : (int)TcpFlags.Ack | random.Next(2));
                peer.Deliver(AnySegment(random) with { Flags = flags, Seq = seq, Ack = ack }, text: new byte[random.Next(2) * random.Next(100)]);
                if (random.Next(3) == 0) socket.Write(new byte[random.Next(100)]);
                if (random.Next(3) == 0) socket.Read(new byte[random.Next(100)]);
                if (random.Next(60) == 0) socket.Shutdown((SocketShutdown)random.Next(3));
                if (random.Next(10) == 0) peer.Clock.Advance(TimeSpan.FromMilliseconds(random.Next(500)));
                Assert.InRange(socket.Info.Unread, 0, 3000);
            }

            socket.Close();
        }

        peer.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, peer.Host.ConnectionCount);
    }

    [Fact]
    public void Text_in_pieces_with_gaps_takes_no_more_memory_than_the_window()
    {
        using var peer = new Adversary(o => o with { ReceiveBufferSize = 65_536 }) { Keeps = false };
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = Establish(peer);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (uint i = 1; i < 65_000; i += 2) peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next + i, Ack = ack, Wnd = 1000 }, text: [1]);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 300_000);
        Assert.Equal(0, socket.Info.Unread);
    }

    [Fact]
    public void A_flood_of_calls_takes_bounded_memory_and_the_oldest_go()
    {
        using var peer = new Adversary(o => o with { SynBacklog = 100 }) { Keeps = false };
        Listen(peer, 10);
        for (int i = 0; i < 50_000; i++)
        {
            peer.Local = peer.Local with { Port = (ushort)(1000 + i) };
            peer.Deliver(new TcpSegment { Flags = TcpFlags.Syn, Seq = new SequenceNumber(PeerIss) });
        }

        Assert.Equal(100, peer.Host.ConnectionCount);
        peer.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, peer.Host.ConnectionCount);
    }

    [Fact]
    public void Acknowledgments_that_cannot_be_accepted_are_not_answered_without_end()
    {
        using var peer = new Adversary();
        (TcpSocket socket, SequenceNumber next, SequenceNumber ack) = Establish(peer);
        for (int i = 0; i < 100; i++) peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next - 1, Ack = ack, Wnd = 1000 });
        Assert.Equal(10, peer.Sent.Count);
        for (int i = 0; i < 100; i++) peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack + 1, Wnd = 1000 });
        Assert.Equal(10, peer.Sent.Count);
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next - 1, Ack = ack, Wnd = 1000 }, text: [1]);
        Assert.Equal(11, peer.Sent.Count);
        peer.Clock.Advance(TimeSpan.FromSeconds(1));
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next - 1, Ack = ack, Wnd = 1000 });
        Assert.Equal((12, TcpState.Established), (peer.Sent.Count, socket.State));
    }

    [Fact]
    public void Challenges_are_bounded_in_each_second()
    {
        using var peer = new Adversary(o => o with { ChallengeAcksPerSecond = 10 });
        (_, SequenceNumber next, SequenceNumber ack) = Establish(peer);
        peer.Sent.Clear();
        for (int i = 0; i < 100; i++) peer.Deliver(new TcpSegment { Flags = TcpFlags.Rst, Seq = next + 1 });
        Assert.InRange(peer.Sent.Count, 6, 15);
        Assert.All(peer.Sent, sent => Assert.Equal((TcpFlags.Ack, next), (sent.Segment.Flags, sent.Segment.Ack)));
        Assert.All(peer.Sent, sent => Assert.Equal(ack, sent.Segment.Seq));
        peer.Clock.Advance(TimeSpan.FromSeconds(1));
        peer.Sent.Clear();
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Rst, Seq = next + 1 });
        Assert.Single(peer.Sent);
    }

    [Theory]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("0.0.0.0")]
    public void What_comes_from_no_single_host_gets_no_answer(string source)
    {
        using var peer = new Adversary();
        Listen(peer, 10);
        peer.Local = peer.Local with { Address = Adversary.Address(IPAddress.Parse(source)) };
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Syn });
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack });
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Syn }, port: 81);
        Assert.Empty(peer.Sent);
        Assert.Equal(0, peer.Host.ConnectionCount);
    }

    internal static TcpSocket Listen(Adversary peer, int backlog)
    {
        TcpSocket listener = peer.Host.CreateSocket();
        listener.Bind(new IPEndPoint(IPAddress.Any, 80));
        Assert.Equal(SocketError.Success, listener.Listen(backlog));
        return listener;
    }

    /// <summary>A connection that the peer called, and the numbers that its next segment bears.</summary>
    internal static (TcpSocket Socket, SequenceNumber Next, SequenceNumber Ack) Establish(Adversary peer, ushort mss = 1460, byte? scale = null)
    {
        TcpSocket listener = Listen(peer, 1);
        var next = new SequenceNumber(PeerIss + 1);
        bool keeps = peer.Keeps;
        peer.Keeps = true;
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Syn, Seq = new SequenceNumber(PeerIss), Wnd = 60_000 }, mss: mss, scale: scale);
        SequenceNumber ack = peer.One().Segment.Seq + 1;
        peer.Keeps = keeps;
        peer.Deliver(new TcpSegment { Flags = TcpFlags.Ack, Seq = next, Ack = ack, Wnd = 60_000 });
        Assert.Equal(SocketError.Success, listener.TryAccept(out TcpSocket? socket));
        listener.Close();
        return (socket!, next, ack);
    }

    private static TcpSegment AnySegment(Random random) => new()
    {
        Flags = (TcpFlags)random.Next(256),
        Seq = new SequenceNumber((uint)random.NextInt64(1L << 32)),
        Ack = new SequenceNumber((uint)random.NextInt64(1L << 32)),
        Wnd = (uint)random.Next(65536),
        Up = (ushort)random.Next(65536),
    };

    private static void Use(TcpSocket socket, Random random)
    {
        socket.Write(new byte[random.Next(5000)]);
        socket.Read(new byte[random.Next(5000)]);
        if (random.Next(2) == 0) socket.Close();
        else socket.Abort();
    }
}
