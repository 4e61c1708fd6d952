using System;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>A connection that carries text allocates nothing for a segment, once its buffers have their size.</summary>
[Collection(nameof(MeasuresMemory))]
public sealed class AllocationTests
{
    [Fact]
    public void Carrying_text_allocates_nothing()
    {
        using var pair = new Pair();
        (TcpSocket caller, TcpSocket called) = pair.Connect();
        (pair.A.Observer, pair.B.Observer) = (null, null);
        byte[] octets = new byte[65_536];
        Carry(pair, caller, called, octets, 4 << 20);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Carry(pair, caller, called, octets, 4 << 20);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    private static void Carry(Pair pair, TcpSocket from, TcpSocket to, byte[] octets, int total)
    {
        int written = 0;
        int read = 0;
        while (read < total)
        {
            if (written < total) written += from.Write(octets).Count;
            for (int count = to.Read(octets).Count; count > 0; count = to.Read(octets).Count) read += count;
            pair.Clock.AdvanceToNextTimer();
        }
    }
}
