using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Host.Buffers;

namespace TcpFsm.Host.Tests.Buffers;

public class ReceiveBufferTests
{
    // Octet number i of the stream is a hash of i, so that no shift of it looks like it.
    private static readonly byte[] Stream = Enumerable.Range(0, 100_000).Select(i => (byte)((uint)(i * 2_654_435_761L) >> 24)).ToArray();

    // The model: the position of RCV.NXT and of the reader, and a set of octets held beyond. A segment brings any piece of the stream.
    [Fact]
    public void Segments_AreReassembledAsASetOfOctetsWould() =>
        Prop.ForAll<(byte Kind, ushort Place, ushort Length)[]>(commands =>
        {
            var model = new ReceiveModel(Stream, 2000);
            foreach ((byte kind, ushort place, ushort length) in commands)
            {
                if (kind % 4 == 0) model.Read(length % 1500);
                else if (kind % 4 == 1) model.Segment(0, length % 600);
                else model.Segment(place % 2600, length % 300);
                model.AssertAgrees();
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void HeldText_WaitsForTheGapToBeFilled()
    {
        var buffer = new ReceiveBuffer(100);
        buffer.Hold(2, [3, 4]);
        buffer.Hold(6, [7]);
        Assert.Equal((0u, 2u, 1u, 1u), (buffer.HeldFrom(0), buffer.HeldFrom(2), buffer.HeldFrom(3), buffer.HeldFrom(6)));
        buffer.Accept([1, 2], 4);
        Assert.Equal((4, 96, 1u), (buffer.Readable, buffer.Window, buffer.HeldFrom(2)));
        Assert.Equal([1, 2, 3, 4], Take(buffer));
    }

    [Fact]
    public void TextThatCameWithASyn_IsAcceptedLater()
    {
        var buffer = new ReceiveBuffer(100);
        buffer.Hold(0, [1, 2, 3]);
        Assert.Equal((0, 3u), (buffer.Readable, buffer.HeldFrom(0)));
        buffer.Accept([], 3);
        Assert.Equal([1, 2, 3], Take(buffer));
    }

    [Fact]
    public void TextInOrder_IsTakenEvenWhereCapacityShrank()
    {
        var buffer = new ReceiveBuffer(100);
        buffer.Capacity = 2;
        buffer.Accept([1, 2, 3, 4], 4);
        Assert.Equal(0, buffer.Window);
        Assert.Equal([1, 2, 3, 4], Take(buffer));
        Assert.Equal(2, buffer.Window);
    }

    [Fact]
    public void MoreThanTheSignalSaid_IsNotTaken()
    {
        var buffer = new ReceiveBuffer(3);
        buffer.Accept([1, 2, 3, 4], 3);
        Assert.Equal([1, 2, 3], Take(buffer));
    }

    [Fact]
    public void MoreThanBroughtAndHeld_IsRefused()
    {
        var buffer = new ReceiveBuffer(100);
        buffer.Hold(3, [4]);
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Accept([1, 2, 3], 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Accept([1, 2], 3));
    }

    [Fact]
    public void BeyondTheWindow_NothingIsHeld()
    {
        var buffer = new ReceiveBuffer(10);
        buffer.Hold(8, [1, 2, 3, 4]);
        buffer.Hold(10, [1]);
        buffer.Hold(uint.MaxValue, [1]);
        Assert.Equal((2u, 0u), (buffer.HeldFrom(8), buffer.HeldFrom(10)));
    }

    [Fact]
    public void ManySingleOctets_AreBounded()
    {
        const int Window = 1 << 20;
        var buffer = new ReceiveBuffer(Window);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (uint i = 1; i < Window; i += 2) buffer.Hold(i, [1]);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16_384, "256 ranges and the octets up to the last of them");
        Assert.Equal((1u, 0u), (buffer.HeldFrom(511), buffer.HeldFrom(513)));

        // What joins a range that is there is taken all the same.
        buffer.Hold(512, [1]);
        Assert.Equal(2u, buffer.HeldFrom(511));
    }

    [Fact]
    public void SteadyReordering_AllocatesNothing()
    {
        var buffer = new ReceiveBuffer(4096);
        byte[] segment = new byte[100];
        Rounds(100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Rounds(100);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Rounds(int count)
        {
            for (int i = 0; i < count; i++)
            {
                buffer.Hold(100, segment);
                buffer.Accept(segment, 200);
                while (buffer.Read(segment) > 0)
                {
                }
            }
        }
    }

    private static byte[] Take(ReceiveBuffer buffer)
    {
        byte[] octets = new byte[buffer.Readable];
        Assert.Equal(octets.Length, buffer.Read(octets));
        return octets;
    }
}
