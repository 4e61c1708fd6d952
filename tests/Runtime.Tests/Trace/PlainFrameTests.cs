using System;
using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Link;

namespace TcpFsm.Runtime.Tests.Trace;

/// <summary>The short way through a plain frame is held equal to the long way, which the other tests of frames hold.</summary>
public class PlainFrameTests
{
    private const int Ethernet = 1;
    private const int Count = 100_000;

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.2")]
    [InlineData("fe80::1", "fe80::2")]
    public void WholeFrame_IsReadWithoutLayers(string a, string b)
    {
        byte[] frame = Frames.Ethernet(Frames.Ip(new Talk(a, b).Handshake().A(Talk.Ack, 30).Segments[^1]));
        var packet = default(TcpPacket);
        Assert.True(PlainFrame.TryRead(FrameOf(frame, frame.Length), ref packet));
        Assert.Equal((40000, 80, 1001u, 5001u, 30u), (packet.Source.Port, packet.Destination.Port, packet.Seq.Value, packet.Ack.Value, packet.Length));
    }

    [Fact]
    public void DamagedFrames_ReadAsByLayers()
    {
        var random = new Random(9293);
        int plain = 0;
        for (int i = 0; i < Count; i++)
        {
            byte[] octets = Damaged(random);
            CaptureFrame frame = FrameOf(octets, octets.Length + (random.Next(2) * random.Next(80)));
            FrameOutcome outcome = FrameDecoder.Decode(frame, out TcpPacket packet);
            var byLayers = new TcpPacket { Frame = frame.Number, Scale = TcpPacket.NoScale };
            Assert.Equal(FrameDecoder.DecodeLayers(frame, ref byLayers), outcome);
            if (outcome == FrameOutcome.Tcp)
                Assert.Equal(byLayers, packet);
            plain += PlainFrame.TryRead(frame, ref packet) ? 1 : 0;
        }

        Assert.InRange(plain, Count / 4, Count * 3 / 4);
    }

    // One octet of the headers is another, or the end is missing, or both are as they were.
    private static byte[] Damaged(Random random)
    {
        Talk talk = random.Next(2) == 0 ? new Talk() : new Talk("fe80::1", "fe80::2");
        Segment segment = talk.A((TcpFlags)random.Next(256), random.Next(3)).Segments[0];
        byte[] frame = Frames.Ethernet(Frames.Ip(segment with { Scale = random.Next(2) == 0 ? (byte)random.Next(20) : null }));
        if (random.Next(4) > 0)
            frame[random.Next(12, frame.Length)] = (byte)random.Next(256);
        return random.Next(2) == 0 ? frame : frame[..random.Next(frame.Length + 1)];
    }

    private static CaptureFrame FrameOf(byte[] octets, long onWire) => new() { Number = 7, LinkType = Ethernet, WireLength = onWire, Octets = octets };
}
