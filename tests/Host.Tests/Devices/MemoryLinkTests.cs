using System;
using System.Linq;
using System.Threading;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Timing;

namespace TcpFsm.Host.Tests.Devices;

public class MemoryLinkTests
{
    private readonly VirtualClock _clock = new();

    [Fact]
    public void Packets_ArriveInOrderAfterTheDelay()
    {
        using var link = new MemoryLink(_clock, new MemoryLinkOptions { Delay = TimeSpan.FromMilliseconds(10) });
        var inbox = new Inbox(_clock);
        link.B.Attach(inbox);
        link.A.Send([1]);
        _clock.Advance(TimeSpan.FromMilliseconds(4));
        link.A.Send([2, 3]);
        _clock.Advance(TimeSpan.FromMilliseconds(20));
        Assert.Equal([[1], [2, 3]], inbox.Packets);
        Assert.Equal([10, 14], inbox.Times.Select(time => time.TotalMilliseconds));
    }

    [Fact]
    public void BothDirections_AreApart()
    {
        using var link = new MemoryLink(_clock);
        var (a, b) = (new Inbox(_clock), new Inbox(_clock));
        link.A.Attach(a);
        link.B.Attach(b);
        link.A.Send([1]);
        link.B.Send([2]);
        _clock.Advance(TimeSpan.Zero);
        Assert.Equal([2], Assert.Single(a.Packets));
        Assert.Equal([1], Assert.Single(b.Packets));
    }

    [Fact]
    public void NothingArrivesFromWithinSend()
    {
        using var link = new MemoryLink(_clock);
        var inbox = new Inbox(_clock);
        link.B.Attach(inbox);
        link.A.Send([1]);
        Assert.Empty(inbox.Packets);
    }

    [Fact]
    public void TooLargeOrTooMany_AreLost()
    {
        using var link = new MemoryLink(_clock, new MemoryLinkOptions { Mtu = 100, QueueLength = 2 });
        var inbox = new Inbox(_clock);
        link.B.Attach(inbox);
        link.A.Send(new byte[101]);
        for (int i = 0; i < 3; i++) link.A.Send(new byte[100]);
        _clock.Advance(TimeSpan.Zero);
        Assert.Equal(2, inbox.Packets.Count);
    }

    [Fact]
    public void Disposed_DeliversNothingMore()
    {
        var link = new MemoryLink(_clock);
        var inbox = new Inbox(_clock);
        link.B.Attach(inbox);
        link.A.Send([1]);
        link.Dispose();
        link.A.Send([2]);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(inbox.Packets);
    }

    [Fact]
    public void MemoryIsUsedAgain()
    {
        using var link = new MemoryLink(_clock);
        byte[] packet = new byte[1500];
        Exchange(100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Exchange(1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Exchange(int rounds)
        {
            for (int i = 0; i < rounds; i++)
            {
                link.A.Send(packet);
                link.A.Send(packet);
                _clock.Advance(TimeSpan.Zero);
            }
        }
    }

    [Fact]
    public void SystemClock_DeliversInOrderToo()
    {
        using var link = new MemoryLink(options: new MemoryLinkOptions { Delay = TimeSpan.FromMilliseconds(1) });
        using var all = new CountdownEvent(200);
        var inbox = new CountingReceiver(all);
        link.B.Attach(inbox);
        for (int i = 0; i < 200; i++) link.A.Send([(byte)i]);
        Assert.True(all.Wait(TimeSpan.FromSeconds(30)));
        Assert.True(inbox.InOrder);
    }

    [Theory]
    [InlineData(-1, 1500, 10)]
    [InlineData(0, 67, 10)]
    [InlineData(0, 1500, 0)]
    public void ImpossibleOptions_AreRefused(int delay, int mtu, int queue) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new MemoryLink(_clock, new MemoryLinkOptions { Delay = TimeSpan.FromSeconds(delay), Mtu = mtu, QueueLength = queue }));

    private sealed class CountingReceiver(CountdownEvent all) : IPacketReceiver
    {
        private byte _next;

        public bool InOrder { get; private set; } = true;

        public void Receive(ReadOnlySpan<byte> packet)
        {
            InOrder &= packet[0] == _next++;
            all.Signal();
        }
    }
}
